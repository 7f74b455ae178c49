import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// `candor init`, `candor profile` and `candor check`, run as processes one after the other, as a team does.

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'candor-check-'));
const at = (name: string) => join(scratch, name);
const modelOf = ({ fixture }: Pick<Trade, 'fixture'>) => join(root, 'packages/core/fixtures', fixture, 'model.onnx');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function candor(...args: string[]) {
  const { npm_lifecycle_event: _, SOURCE_DATE_EPOCH: __, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/candor.mjs'), ...args], { cwd: root, encoding: 'utf8', env, maxBuffer: 2 ** 28 });
  return { status, stdout, stderr };
}

/** The one line of a refusal. */
function refusal(...args: string[]): string {
  const { status, stderr } = candor(...args);
  expect(status).toBe(2);
  return stderr.split('\n').filter((line) => line !== '' && !line.startsWith('note: ')).join('\n');
}

interface Result {
  id: string;
  what: string;
  value: number | null;
  op: string | null;
  limit: number | null;
  pass: boolean | null;
  [detail: string]: unknown;
}

const results = (stdout: string): Result[] => stdout.trim().split('\n').map((line) => JSON.parse(line) as Result);
const result = (list: readonly Result[], id: string) => list.find((one) => one.id === id);

type Cells = Record<string, string>;

const csv = (rows: readonly Cells[]) => `${[Object.keys(rows[0]!), ...rows.map((cells) => Object.values(cells))].map((cells) => cells.join(',')).join('\n')}\n`;
const write = (name: string, content: string) => {
  writeFileSync(at(name), content);
  return at(name);
};

/** Uniform numbers in [0, 1) that are the same in every run. */
function createDraw(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Trade {
  readonly fixture: string;
  readonly outcome: string;
  /** What comes, given what the model says. */
  came(prediction: { probabilities?: Record<string, number>; value?: number }, draw: () => number): string;
}

const drawClass: Trade['came'] = ({ probabilities = {} }, draw) => {
  let left = draw();
  const names = Object.keys(probabilities);
  return names.find((name) => (left -= probabilities[name]!) < 0) ?? names.at(-1)!;
};

/** Three trades whose outcomes follow their models, so that every promise can be kept. */
const trades: Record<string, Trade> = {
  'three classes': { fixture: 'wine-gbc-3class', outcome: 'barrel', came: drawClass },
  'yes or no': { fixture: 'breast-cancer-rf', outcome: 'finding', came: drawClass },
  amounts: { fixture: 'diabetes-scaled-gbr', outcome: 'course', came: ({ value = 0 }, draw) => (value + 60 * (draw() - 0.5) * (1 + draw())).toFixed(2) },
};

/** The fixture's own rows, without number and label. */
function samplesOf({ fixture }: Trade): { columns: string[]; lines: number[][] } {
  const [header, ...lines] = readFileSync(join(root, 'packages/core/fixtures', fixture, 'test.csv'), 'utf8').trim().split('\n').map((line) => line.split(',').slice(1, -1));
  return { columns: header!, lines: lines.map((cells) => cells.map(Number)) };
}

/** Rows near those of the fixture, with a place and a season, labelled by what the model says. */
function rowsOf(trade: Trade, n: number, seed: number, places: readonly string[] = ['north', 'south']): Cells[] {
  const draw = createDraw(seed);
  const { columns, lines } = samplesOf(trade);
  const rows = Array.from({ length: n }, (): Cells => {
    const near = lines[Math.floor(draw() * lines.length)]!;
    return Object.fromEntries(columns.map((name, j) => [name, (near[j]! * (0.8 + 0.4 * draw())).toPrecision(5)]));
  });
  const { stdout, status, stderr } = candor('predict', '--model', modelOf(trade), '--rows', write('unlabelled.csv', csv(rows)), '--json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const predictions = stdout.trim().split('\n').map((line) => JSON.parse(line) as Parameters<Trade['came']>[0]);
  return rows.map((cells, i) => ({ ...cells, place: places[i % places.length]!, season: `2025-0${1 + (i % 6)}`, [trade.outcome]: trade.came(predictions[i]!, draw) }));
}

describe.each(Object.entries(trades))('another trade, %s', (name, trade) => {
  const folder = name.replaceAll(' ', '-');
  const config = at(`${folder}/candor.config.json`);
  const profile = at(`${folder}/profile.json`);
  const check = (rows: string, ...more: string[]) => candor('check', '--model', modelOf(trade), '--profile', profile, '--rows', rows, ...more);

  beforeAll(() => {
    mkdirSync(at(folder));
    const rows = rowsOf(trade, 1800, 7);
    write(`${folder}/train.csv`, csv(rows.slice(0, 900)));
    write(`${folder}/known.csv`, csv(rows.slice(900)));
  });

  it('a config is drafted that builds the profile once the file is named', () => {
    const drafted = candor('init', '--model', modelOf(trade), '--rows', at(`${folder}/train.csv`), '--out', config);
    expect(drafted).toMatchObject({ status: 0, stdout: '', stderr: expect.stringContaining(`outcome ${trade.outcome}`) });
    const text = readFileSync(config, 'utf8');
    expect(JSON.parse(text)).toMatchObject({ data: { train: 'train.csv' }, outcome: { column: trade.outcome }, context: { segments: ['place'], period: 'season' }, inputs: samplesOf(trade).columns });
    writeFileSync(config, text.replace('"calibration.csv"', '"known.csv"'));
    expect(candor('profile', '--model', modelOf(trade), '--config', config, '--out', profile)).toMatchObject({ status: 0 });
  });

  it('fresh rows keep every limit: exit 0', () => {
    const { status, stdout } = check(write('fresh.csv', csv(rowsOf(trade, 300, 99))), '--json');
    const list = results(stdout);
    expect(list.at(-1)).toMatchObject({ id: 'summary', pass: true, failed: [], rows: 300, labelled: 300 });
    expect(status).toBe(0);
    for (const one of list) expect(Object.keys(one).slice(0, 6)).toEqual(['id', 'what', 'value', 'op', 'limit', 'pass']);
    const limited = list.filter(({ id, value, limit }) => value !== null && limit !== null && !id.startsWith('context'));
    expect(limited.map(({ pass }) => pass)).toEqual(limited.map(({ value, op, limit }) => (op === '<=' ? value! <= limit! : value! >= limit!)));
    expect(list.map(({ id }) => id)).toEqual(expect.arrayContaining(['context.north', 'context.south', 'additivity', 'latency', 'unusual.p0.05', 'moved']));
    expect(result(list, name === 'yes or no' ? 'likelihood.gap' : 'coverage.90.all')).toBeDefined();
  });

  it('outcomes that follow another rule break a promise: exit 1, and the context that is not met comes first', () => {
    const rows = rowsOf(trade, 300, 5);
    const others = rows.map((cells, i) => ({ ...cells, [trade.outcome]: rows[(i + 150) % 300]![trade.outcome]! }));
    const { status, stdout } = check(write('other-rule.csv', csv(others)));
    expect(status).toBe(1);
    expect(stdout).toMatch(/\ncontexts\n {2}not met {2}/);
    expect(stdout).toMatch(/limits broken: context/);
  });
});

describe('the demo desks', () => {
  const desk = (name: string, rows: string, ...more: string[]) => candor('check', '--model', `demo/${name}/model.onnx`, '--profile', `demo/${name}/profile.json`, '--rows', `demo/${name}/${rows}`, ...more);

  it('a file where savings are rarely asked and income is net is described so', () => {
    const { stdout } = desk('loan-desk', 'context-eastmarch.csv', '--scale', 'margin');
    expect(stdout).toMatch(/savings_balance is missing more often: in 61\.2% of rows instead of 6\.3%/);
    expect(stdout).toMatch(/annual_income is lower: half of the rows below 22480 instead of 33840/);
    expect(stdout.indexOf('savings_balance')).toBeLessThan(stdout.indexOf('annual_income'));
  });

  it('the line of business that is not met is listed first', () => {
    const { stdout, status } = desk('claims-desk', 'context-fleet.csv', '--json');
    const list = results(stdout);
    expect(list[0]).toMatchObject({ id: 'context.Fleet', status: 'failed', isNew: true, pass: false });
    expect(result(list, 'coverage.90.new')).toMatchObject({ pass: null, withheld: 1500 });
    expect(status).toBe(1);
    expect(desk('claims-desk', 'test.csv')).toMatchObject({ status: 0, stdout: expect.stringContaining('Every limit was kept.') });
  });
});

describe('bad input', () => {
  const model = 'demo/claims-desk/model.onnx';
  const profile = 'demo/claims-desk/profile.json';
  const lines = readFileSync(join(root, 'demo/claims-desk/test.csv'), 'utf8').split('\n');
  const check = (rows: string, ...more: string[]) => refusal('check', '--model', model, '--profile', profile, '--rows', rows, ...more);

  it('a table without outcomes, with words for amounts, or without rows is refused with its place', () => {
    expect(check(write('unnamed.csv', lines.slice(0, 4).join('\n').replace('repair_cost', 'repair_costs')))).toMatch(/unnamed\.csv, line 1: no column "repair_cost", which holds what came; is it "repair_costs"\?.*\[missing-column\]$/);
    expect(check(write('words.csv', [...lines.slice(0, 3), lines[3]!.replace(/[^,]+$/, 'plenty')].join('\n')))).toMatch(/words\.csv, line 4: .*"plenty".*\[unknown-label\]$/);
    expect(check(write('half.csv', lines.slice(0, 9).map((line, i) => (i % 2 ? line.replace(/[^,]+$/, '') : line)).join('\n')))).toMatch(/half\.csv: 4 of 8 rows have no outcome.*\[labels-missing\]$/);
    expect(check(write('header.csv', `${lines[0]}\n`))).toMatch(/header\.csv: there is no row.*\[no-rows\]$/);
    expect(check(write('text.csv', [...lines.slice(0, 3), lines[3]!.replace(/^[^,]+/, 'old')].join('\n')))).toMatch(/text\.csv, line 4, column "vehicle_age_years".*\[not-a-number\]$/);
  });

  it('a profile of another model is refused, and one with a broken part fails', () => {
    expect(refusal('check', '--model', model, '--profile', 'demo/loan-desk/profile.json', '--rows', 'demo/claims-desk/test.csv')).toMatch(/\[profile-of-another-model\]$/);
    const edited = JSON.parse(readFileSync(join(root, profile), 'utf8')) as { bands: { range: unknown } };
    edited.bands.range = { min: 1 };
    const { status, stdout } = candor('check', '--model', model, '--profile', write('edited.json', JSON.stringify(edited)), '--rows', 'demo/claims-desk/test.csv', '--limit', '60');
    expect({ status, stdout }).toEqual({ status: 1, stdout: expect.stringMatching(/part "bands" of the profile was left out.*\[part-dropped\]/) });
  });

  it('init writes over nothing unless told to, and says what it cannot find', () => {
    const rows = 'demo/claims-desk/train.csv';
    const out = write('mine.json', 'kept');
    expect(refusal('init', '--model', model, '--rows', rows, '--out', out)).toMatch(/mine\.json" is there already.*--force \[file-exists\]$/);
    expect(readFileSync(out, 'utf8')).toBe('kept');
    expect(candor('init', '--model', model, '--rows', rows, '--out', out, '--force')).toMatchObject({ status: 0 });
    expect(readFileSync(out, 'utf8')).toContain('"repair_cost"');
    expect(refusal('init', '--model', model, '--rows', rows, '--outcome', 'repair_csot', '--out', at('a.json'))).toMatch(/is it "repair_cost"\? \[missing-column\]$/);
    const blind = write('blind.csv', lines.slice(0, 30).map((line) => line.split(',').slice(0, 11).join(',')).join('\n'));
    expect(refusal('init', '--model', model, '--rows', blind, '--out', at('b.json'))).toMatch(/\[no-outcome\]$/);
    expect(refusal('init', '--model', modelOf({ fixture: 'diabetes-ridge' }), '--rows', rows, '--out', at('c.json'))).toMatch(/10 unnamed columns.*--features a,b,c.*\[unnamed-columns\]$/);
    expect(refusal('init', '--model', model, '--rows', write('none.csv', `${lines[0]}\n`), '--out', at('d.json'))).toMatch(/\[no-rows\]$/);
  });
});
