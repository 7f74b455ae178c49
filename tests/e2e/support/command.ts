import { run } from './processes.js';

export interface ExplainedRow {
  row: number;
  prediction: number;
  baseValue: number;
  values: Record<string, number>;
  likelihood: { value: number; lower: number; upper: number; hits: number; n: number } | null;
  sureness: { value: number; word: string } | null;
  unusual: { p: number; level: string } | null;
  context: { key: string | null; support: string; status: string | null; level: string } | null;
}

/** What `candor explain --profile --json` prints for every row of a file. */
export async function explainByCommand(desk: string, rows = `${desk}/rows.csv`): Promise<ExplainedRow[]> {
  const { stdout, code, stderr } = await candor('explain', '--model', `${desk}/model.onnx`, '--rows', rows, '--profile', `${desk}/profile.json`, '--json');
  if (code !== 0) throw new Error(`candor explain ended with ${code}: ${stderr}`);
  return stdout.trim().split('\n').map((line) => JSON.parse(line) as ExplainedRow);
}

export const candor = (...args: string[]) => run('scripts/candor.mjs', args);
