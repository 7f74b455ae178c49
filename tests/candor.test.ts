import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

// The built command, run as a process: what other programs rely on.

const root = fileURLToPath(new URL('..', import.meta.url));
const desk = 'demo/loan-desk';
const model = `${desk}/model.onnx`;
const scratch = mkdtempSync(join(tmpdir(), 'candor-test-'));
const at = (name: string) => join(scratch, name);
const profile = join(root, desk, 'profile.json');
const testRows = readFileSync(join(root, desk, 'test.csv'), 'utf8').trim().split('\n');
const columns = testRows[0]!.split(',');

function candor(args: readonly string[], { input, env = {}, cwd = root }: { input?: string; env?: Record<string, string>; cwd?: string } = {}) {
  // The tests themselves may run under a script of pnpm, or under a build's clock.
  const { npm_lifecycle_event: _, SOURCE_DATE_EPOCH: __, ...own } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/candor.mjs'), ...args], { cwd, input, encoding: 'utf8', env: { ...own, ...env }, maxBuffer: 2 ** 28 });
  return { status, stdout, stderr };
}

interface ExplainRow {
  row: number;
  prediction: number;
  baseValue: number;
  values: Record<string, number>;
  gap: number;
  [key: string]: unknown;
}

function parsed<T = ExplainRow>(stdout: string): T[] {
  return stdout.split('\n').slice(0, -1).map((line) => JSON.parse(line) as T);
}

/** A run of over ten seconds, as on a busy machine, says how far it is. */
const isProgress = (line: string) => /^[\d,]+ rows \w+, [\d,]+ a second$/u.test(line);

function rowsOf<T = ExplainRow>(args: readonly string[], options?: Parameters<typeof candor>[1]): T[] {
  const { status, stdout, stderr } = candor(args, options);
  expect(stderr.split('\n').filter((line) => line !== '' && !line.startsWith('note: ') && !isProgress(line))).toEqual([]);
  expect(status).toBe(0);
  return parsed<T>(stdout);
}

/** The one line of a refusal; nothing else may have been said. */
function refusal(args: readonly string[], options?: Parameters<typeof candor>[1]): string {
  const { status, stdout, stderr } = candor(args, options);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  const lines = stderr.split('\n').filter((line) => !line.startsWith('note: '));
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^candor( [a-z]+)?: .+ \[[a-z-]+\]$/);
  expect(lines[1]).toBe('');
  return lines[0]!;
}

const write = (name: string, content: string | Uint8Array) => {
  writeFileSync(at(name), content);
  return at(name);
};
/** A table like `test.csv` whose first rows are changed. */
const changed = (name: string, n: number, change: (cells: Record<string, string>, i: number) => void) => {
  const lines = testRows.slice(1, n + 1).map((line, i) => {
    const cells = Object.fromEntries(columns.map((column, j) => [column, line.split(',')[j]!]));
    change(cells, i);
    return columns.map((column) => cells[column]).join(',');
  });
  return write(name, `${[testRows[0], ...lines].join('\n')}\n`);
};

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('candor explain', () => {
  it('adds up on the margin for every row of the test table', () => {
    const rows = rowsOf(['explain', '--model', model, '--rows', `${desk}/test.csv`, '--profile', profile, '--scale', 'margin', '--json']);
    expect(rows).toHaveLength(testRows.length - 1);
    const off = rows.map(({ prediction, baseValue, values }) => Math.abs(Object.values(values).reduce((sum, value) => sum + value, baseValue) - prediction));
    expect(Math.max(...off)).toBeLessThanOrEqual(1e-9);
    expect(rows.map(({ row }) => row)).toEqual(rows.map((_, i) => i));
  });

  it('prints the keys of the contract, and with a profile what is known about the case', () => {
    const few = ['explain', '--model', model, '--rows', `${desk}/rows.csv`, '--limit', '2', '--scale', 'margin', '--json'];
    const own = ['row', 'prediction', 'label', 'target', 'scale', 'baseValue', 'values', 'engine', 'evaluations', 'gap'];
    const background = write('background.csv', testRows.slice(0, 51).join('\n'));
    expect(Object.keys(rowsOf([...few, '--background', background])[0]!)).toEqual(own);
    const [judged] = rowsOf([...few, '--profile', profile]);
    expect(Object.keys(judged!)).toEqual([...own, 'band', 'set', 'likelihood', 'sureness', 'unusual', 'context', 'problems']);
    expect(judged).toMatchObject({ band: null, set: null, likelihood: { hits: expect.any(Number), n: expect.any(Number) }, unusual: { facts: expect.any(Array) }, context: { support: 'seen' } });
  });

  it('says how sure it is only where the model was checked', () => {
    const rows = changed('elsewhere.csv', 2, (cells, i) => {
      if (i === 1) cells['region'] = 'Nowhere-on-Sea';
    });
    const [known, unknown] = rowsOf(['explain', '--model', model, '--rows', rows, '--profile', profile, '--scale', 'margin', '--json']);
    expect(known).toMatchObject({ sureness: { word: expect.any(String) }, context: { support: 'seen' } });
    expect(unknown).toMatchObject({ sureness: null, context: { key: 'Nowhere-on-Sea', support: 'unseen' } });
  });

  it('reads any order of columns, further columns, a byte order mark, CRLF and standard input alike', () => {
    const args = (rows: string) => ['explain', '--model', model, '--rows', rows, '--profile', profile, '--scale', 'margin', '--json'];
    const plain = write('plain.csv', `${testRows.slice(0, 6).join('\n')}\n`);
    const turned = `\uFEFF${testRows.slice(0, 6).map((line, i) => [i === 0 ? 'further' : '"a, ""b"""', ...line.split(',').toReversed()].join(',')).join('\r\n')}\r\n`;
    const expected = rowsOf(args(plain));
    expect(rowsOf(args(write('turned.csv', turned)))).toEqual(expected);
    expect(rowsOf(args('-'), { input: turned })).toEqual(expected);
  });

  it('prints whole explanations whose time comes from the flag or the environment, the same bytes every time', () => {
    const args = ['explain', '--model', model, '--rows', `${desk}/rows.csv`, '--profile', profile, '--scale', 'margin', '--limit', '3', '--format', 'panel', '--id', 'reference'];
    const first = candor([...args, '--time', '2026-01-31T10:00:00Z']);
    expect(candor([...args, '--time', '2026-01-31T10:00:00Z']).stdout).toBe(first.stdout);
    expect(candor(args, { env: { SOURCE_DATE_EPOCH: '1769853600' } }).stdout).toBe(first.stdout);
    expect(parsed<object>(first.stdout)[0]).toMatchObject({
      explanation: { version: '1.0', case: { id: expect.stringMatching(/^LN-/) }, provenance: { time: '2026-01-31T10:00:00.000Z' } },
      about: { outcome: { column: 'defaulted_24m' } },
    });
  });

  it('prints a readable text without --json', () => {
    const { stdout, status } = candor(['explain', '--model', model, '--rows', `${desk}/rows.csv`, '--profile', profile, '--scale', 'margin', '--limit', '1']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^row 0 {2}margin of 1 -?\d/);
    expect(stdout).toMatch(/\n {2}outcome {5}(approve|decline)\n/);
  });

  it('ends quietly when the reader of a pipe has seen enough', async () => {
    const child = spawn(process.execPath, [join(root, 'scripts/candor.mjs'), 'explain', '--model', model, '--rows', `${desk}/test.csv`, '--profile', profile, '--scale', 'margin', '--json'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += String(chunk)));
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = await once(child, 'close');
    expect({ code, stderr: stderr.replace(/^note: .*\n/gm, '') }).toEqual({ code: 0, stderr: '' });
  });

  it('takes paths as seen from where the person stands when pnpm runs it', () => {
    const args = ['explain', '--model', 'model.onnx', '--rows', 'rows.csv', '--profile', profile, '--scale', 'margin', '--limit', '1', '--json'];
    expect(rowsOf(args, { env: { npm_lifecycle_event: 'candor', INIT_CWD: join(root, desk) } })).toHaveLength(1);
    expect(rowsOf(args, { cwd: join(root, desk), env: { INIT_CWD: root, npm_lifecycle_event: 'check' } })).toHaveLength(1);
  });
});

describe('candor predict', () => {
  interface Predicted {
    row: number;
    label: string;
    probabilities: Record<string, number>;
  }

  it('agrees with onnxruntime on every row of the test table', () => {
    const args = ['predict', '--model', model, '--rows', `${desk}/test.csv`, '--json'];
    const native = rowsOf<Predicted>([...args, '--runtime', 'native']);
    const ort = rowsOf<Predicted>([...args, '--runtime', 'ort']);
    expect(native).toHaveLength(testRows.length - 1);
    expect(native.map(({ label }) => label)).toEqual(ort.map(({ label }) => label));
    const off = native.map(({ probabilities }, i) => Math.abs(probabilities['1']! - ort[i]!.probabilities['1']!));
    expect(Math.max(...off)).toBeLessThanOrEqual(1e-5);
  });

  it('prints nothing for a table without rows, and no more than the limit', () => {
    expect(rowsOf(['predict', '--model', model, '--rows', write('header.csv', `${testRows[0]}\n`), '--json'])).toEqual([]);
    expect(rowsOf(['predict', '--model', model, '--rows', `${desk}/test.csv`, '--limit', '3', '--json'])).toHaveLength(3);
    expect(rowsOf(['predict', '--model', model, '--rows', `${desk}/test.csv`, '--limit', '0', '--json'])).toEqual([]);
  });
});

describe('candor inspect', () => {
  it('says kind, features and size as one object', () => {
    const [inspected] = rowsOf<Record<string, unknown>>(['inspect', model, '--json']);
    expect(inspected).toMatchObject({ kind: 'trees', task: 'binary', size: { trees: 220 }, problems: [] });
    expect(inspected!['features']).toHaveLength(13);
    expect(inspected).not.toHaveProperty('bytes');
  });
});

describe('candor profile', () => {
  const config = JSON.parse(readFileSync(join(root, desk, 'candor.config.json'), 'utf8')) as object;
  /** A config beside small tables of its own: the paths in it are relative to it. */
  function smallDesk(name: string, relabel = false): string {
    mkdirSync(at(name), { recursive: true });
    for (const [table, rows] of [['train', 800], ['calibration', 400]] as const) {
      const lines = readFileSync(join(root, desk, `${table}.csv`), 'utf8').split('\n').slice(0, rows + 1);
      if (relabel && table === 'calibration') lines[1] = lines[1]!.replace(/[01]$/, (label) => (label === '1' ? '0' : '1'));
      write(`${name}/${table}.csv`, lines.join('\n'));
    }
    return write(`${name}/candor.config.json`, JSON.stringify({ ...config, data: { train: 'train.csv', calibration: 'calibration.csv' } }));
  }
  const build = (path: string, out: string, ...flags: string[]) => candor(['profile', '--model', model, '--config', path, '--out', at(out), ...flags]);
  const content = (path: string) => readFileSync(at(path), 'utf8');

  it('gives the same bytes for the same input, and others when one calibration label changes', () => {
    for (const [name, relabel] of [['one', false], ['two', false], ['three', true]] as const) {
      expect(build(smallDesk(name, relabel), `${name}/profile.json`)).toMatchObject({ status: 0, stdout: '' });
    }
    expect(content('two/profile.json')).toBe(content('one/profile.json'));
    expect(content('three/profile.json')).not.toBe(content('one/profile.json'));
  });

  it('prints a budget by part on stderr, and refuses a profile that is over it', () => {
    const path = smallDesk('one');
    expect(build(path, 'one/profile.json').stderr).toMatch(/\n {2}background +\d+ bytes\n/);
    expect(refusal(['profile', '--model', model, '--config', path, '--out', at('x.json'), '--max-bytes', '1000'])).toMatch(/\[profile-too-large\]$/);
  });

  it('says where it cannot write', () => {
    expect(build(smallDesk('one'), 'no/such/folder.json')).toMatchObject({ status: 2, stderr: expect.stringMatching(/\[unwritable-file\]\n$/) });
  });

  it('refuses an unknown key and names the nearest known one', () => {
    const misspelt = write('misspelt.json', JSON.stringify({ ...config, decison: {} }));
    expect(refusal(['profile', '--model', model, '--config', misspelt])).toMatch(/misspelt\.json: .*"decison".*"decision".*\[unknown-config-key\]$/);
  });

  it('names line and column of a config that is not JSON', () => {
    expect(refusal(['profile', '--model', model, '--config', write('broken.json', '{\n  "model": }')])).toMatch(/broken\.json, line 2, column \d+: .* \[not-json\]$/);
  });
});

describe('bad input', () => {
  const explain = (over: Partial<Record<'model' | 'rows' | 'profile', string>> = {}) =>
    ['explain', '--model', over.model ?? model, '--rows', over.rows ?? `${desk}/test.csv`, '--profile', over.profile ?? profile, '--scale', 'margin', '--json'];

  it('refuses a file that is not ONNX, one that is cut off, and one that is empty', () => {
    const bytes = readFileSync(join(root, model));
    for (const [name, content] of [['picture.onnx', Buffer.from('\u0089PNG\r\n not a model')], ['cut.onnx', bytes.subarray(0, bytes.length - 1000)], ['empty.onnx', Buffer.alloc(0)]] as const) {
      const foreign = write(name, content);
      expect(refusal(['inspect', foreign])).toContain(foreign);
      expect(refusal(explain({ model: foreign }))).toContain(foreign);
    }
  });

  it('refuses the profile of another model, of another kind of file, and one that is cut off', () => {
    const other = readFileSync(join(root, 'demo/claims-desk/profile.json'));
    expect(refusal(explain({ profile: write('other.json', other) }))).toMatch(/other\.json: .*\[profile-of-another-model\]$/);
    expect(refusal(explain({ profile: `${desk}/golden.json` }))).toMatch(/golden\.json: .*\[not-a-profile\]$/);
    expect(refusal(explain({ profile: write('cut.json', readFileSync(profile).subarray(0, 5000)) }))).toMatch(/cut\.json.*\[not-json\]$/);
  });

  it('names file, line and column of a text where a number belongs, after the rows before it', () => {
    const rows = changed('text.csv', 5, (cells, i) => {
      if (i === 3) cells['term_months'] = 'soon';
    });
    const { status, stdout, stderr } = candor(explain({ rows }));
    expect(status).toBe(2);
    expect(stderr.trim().split('\n').at(-1)).toMatch(/^candor explain: .*text\.csv, line 5, column "term_months": "soon" is not a number.* \[not-a-number\]$/);
    expect(parsed(stdout).map(({ row }) => row)).toEqual([0, 1, 2]);
    const predicted = candor(['predict', '--model', model, '--rows', rows, '--json']);
    expect(predicted).toMatchObject({ status: 2, stderr: expect.stringContaining('text.csv, line 5, column "term_months"') });
    expect(parsed(predicted.stdout).map(({ row }) => row)).toEqual([0, 1, 2]);
  });

  it('names the column that is missing and the nearest one there is', () => {
    const rows = write('renamed.csv', testRows.slice(0, 3).join('\n').replace('annual_income', 'anual_income'));
    expect(refusal(explain({ rows }))).toMatch(/renamed\.csv, line 1: no column "annual_income", which the model needs; is it "anual_income"\? \[missing-column\]$/);
  });

  it('refuses a column that stands twice, a ragged row and an empty file', () => {
    expect(refusal(explain({ rows: write('twice.csv', testRows.slice(0, 3).join('\n').replace('channel', 'region')) }))).toMatch(/line 1: column "region" stands twice.*\[duplicate-column\]$/);
    const { stderr, status } = candor(explain({ rows: write('ragged.csv', [...testRows.slice(0, 3), '1,2,3'].join('\n')) }));
    expect({ status, stderr: stderr.trim().split('\n').at(-1) }).toEqual({ status: 2, stderr: expect.stringMatching(/ragged\.csv, line 4: 3 cells where the header has 17.*\[ragged-row\]$/) });
    expect(refusal(explain({ rows: write('empty.csv', '') }))).toMatch(/\[empty-csv\]$/);
  });

  it('says which file is not there', () => {
    expect(refusal(explain({ model: 'gone.onnx' }))).toMatch(/"gone\.onnx" \(the model\).*\[missing-file\]$/);
    expect(refusal(explain({ rows: 'gone.csv' }))).toMatch(/"gone\.csv" \(the rows\).*\[missing-file\]$/);
    expect(refusal(explain({ profile: 'gone.json' }))).toMatch(/"gone\.json" \(the profile\).*\[missing-file\]$/);
    mkdirSync(at('folder.csv'), { recursive: true });
    expect(refusal(explain({ rows: at('folder.csv') }))).toMatch(/\[unreadable-file\]$/);
  });

  it('refuses flags and commands it does not know, naming the nearest', () => {
    expect(refusal([...explain(), '--budgte', '5'])).toMatch(/unknown flag --budgte; did you mean --budget\? \[unknown-flag\]$/);
    expect(refusal(['explian'])).toMatch(/^candor: unknown command "explian"; did you mean explain\? \[unknown-command\]$/);
    expect(refusal([])).toMatch(/\[missing-command\]$/);
    expect(refusal(['explain', '--rows', 'x.csv'])).toMatch(/--model FILE is required \[missing-flag\]$/);
    expect(refusal(['explain', '--model', model, '--rows', `${desk}/test.csv`])).toMatch(/--background FILE or --profile FILE \[missing-flag\]$/);
    expect(refusal([...explain(), '--background', `${desk}/train.csv`])).toMatch(/\[bad-usage\]$/);
  });

  it('refuses a class, a scale and an engine the model does not have', () => {
    expect(refusal([...explain(), '--target', 'maybe'])).toMatch(/"maybe".*\[unknown-target\]$/);
    const onValue = explain().map((word) => (word === 'margin' ? 'value' : word));
    expect(refusal(onValue)).toMatch(/\[scale-not-applicable\]$/);
    expect(refusal([...explain(), '--engine', 'path-dependent'])).toMatch(/\[not-in-this-version\]$/);
  });

  it('shares inputs out in groups, and refuses a group the model has no inputs for', () => {
    const asked = [...explain(), '--limit', '1', '--groups'];
    const [row] = rowsOf([...asked, 'money=annual_income,debt_to_income,savings_balance;home=home_status,purpose']);
    expect(row).toMatchObject({ engine: 'tree', groups: { money: ['annual_income', 'debt_to_income', 'savings_balance'], home: ['home_status', 'purpose'] } });
    expect(Object.keys(row!.values)).toEqual(expect.arrayContaining(['money', 'home', 'loan_amount']));
    expect(Object.values(row!.values).reduce((sum, value) => sum + value, row!.baseValue)).toBeCloseTo(row!.prediction, 9);
    expect(refusal([...asked, 'money=wages'])).toMatch(/group "money" names "wages".*\[groups-invalid\]$/);
    expect(refusal([...asked, 'profile'])).toMatch(/there are none.*\[groups-invalid\]$/);
  });

  it('writes rows for somebody to take away, for whom it says', () => {
    expect(rowsOf([...explain(), '--limit', '2', '--export', at('pages')])).toHaveLength(2);
    expect(readFileSync(join(at('pages'), 'row-1.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*the person who decides/u);
    rowsOf([...explain(), '--limit', '1', '--export', at('one.txt'), '--audience', 'auditor']);
    expect(readFileSync(at('one.txt'), 'utf8')).toMatch(/Written for: those who check the model[\s\S]*Technical record/u);
    rowsOf([...explain(), '--limit', '1', '--export', at('one.csv')]);
    expect(readFileSync(at('one.csv'), 'utf8').split('\r\n')).toHaveLength(13 + 2);
    expect(refusal([...explain(), '--audience', 'auditor'])).toMatch(/--export DIR as well \[bad-usage\]$/);
  });

  it('writes them in the language and by the clock that are asked for', () => {
    const asked = ['--limit', '1', '--locale', 'ar', '--time-zone', 'Asia/Riyadh', '--time', '2031-06-12T12:05:00Z'];
    rowsOf([...explain(), ...asked, '--export', at('arabic.html'), '--svg', at('arabic.svg')]);
    expect(readFileSync(at('arabic.html'), 'utf8')).toMatch(/<html lang="ar" dir="rtl">[\s\S]*Asia\/Riyadh/u);
    expect(readFileSync(at('arabic.svg'), 'utf8')).not.toContain('Base value');
    expect(refusal([...explain(), '--export', at('x'), '--locale', 'tlh'])).toMatch(/--locale takes en, de, ar,.*got "tlh" \[bad-flag-value\]$/);
    expect(refusal([...explain(), '--export', at('x'), '--time-zone', 'Mars'])).toMatch(/--time-zone takes an IANA name, as Europe\/Berlin.*\[bad-flag-value\]$/);
    expect(refusal([...explain(), '--locale', 'de'])).toMatch(/give one of them as well.*\[bad-usage\]$/);
  });

  it('draws the rows it prints, and refuses one file for several', () => {
    expect(rowsOf([...explain(), '--limit', '2', '--svg', at('drawings')])).toHaveLength(2);
    const [first, second] = ['row-0.svg', 'row-1.svg'].map((name) => readFileSync(join(at('drawings'), name), 'utf8'));
    expect(first).toContain('Base value');
    expect(second).not.toBe(first);
    const { status, stderr } = candor([...explain(), '--limit', '2', '--svg', at('one.svg')]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/--limit 1 \[one-file-one-case\]/u);
    expect(readFileSync(at('one.svg'), 'utf8')).toBe(first);
  });
});

it('help lists every command and every flag', () => {
  const overview = candor(['--help']);
  expect(overview.status).toBe(0);
  for (const command of ['inspect', 'predict', 'explain', 'init', 'profile', 'check']) expect(overview.stdout).toContain(`  ${command}`);
  const { stdout } = candor(['explain', '--help']);
  for (const flag of ['model', 'rows', 'background', 'profile', 'scale', 'target', 'engine', 'budget', 'seed', 'limit', 'json', 'locale', 'time-zone', 'features', 'classes', 'output-kind']) expect(stdout).toContain(`--${flag}`);
});
