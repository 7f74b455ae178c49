import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { CheckedRow } from '../model/row.js';
import { buildProfile } from './authoring/buildProfile.js';
import { decodeProfile } from './decoded.js';
import { decodeNumbers } from './numbers.js';
import type { Profile } from './profile.js';
import { columnsDesk, type Column } from './testing/columnsDesk.js';

const amount: Column = (draw) => Number((10 * (draw() + draw())).toFixed(5));
const among = (n: number, name = 'kind'): Column => (draw) => `${name} ${Math.floor(n * draw())}`;

const SHAPES: [string, readonly Column[], Parameters<typeof columnsDesk>[1]?][] = [
  ['few rows', [amount, amount, among(3)], { train: 60, labelled: 80 }],
  ['rows that stand twice', [amount, amount, among(3)], { copies: 2 }],
  ['rows that stand nine times', [amount, amount, among(3)], { copies: 9 }],
  ['nothing but categories', [among(4), among(5, 'sort'), among(6, 'make'), among(7, 'type')]],
  ['one number', [amount]],
  ['one category', [among(4)]],
  ['two hundred categories', [among(200), amount], { train: 2400 }],
  ['rare categories that the graph lists', [among(220), amount, among(150, 'code')], { isListed: true }],
  ['constant columns', [() => 3, () => 'same', amount]],
  ['columns with gaps', [(draw) => (draw() < 0.3 ? NaN : amount(draw)), amount, (draw) => (draw() < 0.98 ? NaN : 1)]],
  ['whole numbers', [(draw) => Math.floor(50 * draw()), (draw) => Math.floor(1000 * draw())]],
];

describe.each(SHAPES)('a profile made from %s', (_, columns, options) => {
  const desk = columnsDesk(columns, options);
  const built = buildProfile(desk);
  const key = (row: readonly unknown[]) => JSON.stringify(row.map((value) => (Number.isNaN(value) ? null : value)));
  const counts = new Map<string, number>();
  for (const row of desk.rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  /** Rows that fewer than ten people share. */
  const personal = desk.rows.filter((row) => counts.get(key(row))! < 10);

  it('holds no training row that fewer than ten share, neither as it is nor as a landmark', async () => {
    const { profile } = await built;
    const known = new Set(personal.map(key));
    expect(profile.background.rows.filter((row) => known.has(key(row)))).toEqual([]);
    // By its bytes a row may happen to lie on a landmark; one that was trained on does so no more often than another.
    const [own, others] = [personal, desk.fresh].map((rows) => rows.filter(isLandmark(profile)).length / Math.max(1, rows.length));
    expect(own).toBeLessThanOrEqual(others + 4 * Math.sqrt((others + 1 / personal.length) / personal.length));
  });

  it('names no text that fewer than ten share, and no number beyond the tenth from either end', async () => {
    const { profile } = await built;
    const text = JSON.stringify(profile);
    columns.forEach((__, j) => {
      const values = desk.rows.map((row) => row[j]);
      const rare = new Set(options?.isListed ? [] : values.filter((value) => typeof value === 'string' && values.filter((other) => other === value).length < 10));
      expect([...rare].filter((value) => text.includes(`"${value}"`))).toEqual([]);
      const { min = -Infinity, max = Infinity } = profile.features[j];
      expect(profile.background.rows.filter((row) => typeof row[j] === 'number' && (row[j] < min || row[j] > max))).toEqual([]);
    });
  });
});

/** Whether a row, encoded, is some landmark as far as its bytes can tell. */
function isLandmark(profile: Profile): (row: CheckedRow) => boolean {
  const { encoder, near } = decodeProfile(profile).unusual!.views;
  const { lo, hi } = profile.unusual!.near!;
  const steps = decodeNumbers(hi).map((high, k) => (high - decodeNumbers(lo)[k]) / 510 + 1e-6);
  return (row) => {
    const point = new Float64Array(encoder!.nColumns);
    encoder!.encode(row, point, new Float64Array(row.length));
    return Array.from({ length: near!.m }).some((_, i) => point.every((x, k) => Math.abs(x - near!.points[i * point.length + k]) <= steps[k]));
  };
}

it('a category of which no value is shared by ten is not published, and the refusal names it', () =>
  expect(buildProfile(columnsDesk([among(5000), amount]))).rejects.toMatchObject({ code: 'background-off-mean', message: expect.stringMatching(/"f0".*join rare values/) }));

it('thirty features and a dozen contexts stay within 64 kB', async () => {
  const columns = Array.from({ length: 30 }, (_, j): Column => (j % 3 === 2 ? among(4 + j, `type ${j}`) : j % 3 ? amount : (draw) => Math.floor(20 * draw())));
  const { profile } = await buildProfile(columnsDesk(columns, { train: 2000, labelled: 1500 }));
  const gzipped = (value: unknown) => gzipSync(JSON.stringify(value)).length;
  expect(gzipped(profile)).toBeLessThanOrEqual(64 * 1024);
});
