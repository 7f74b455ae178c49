import { expect, it } from 'vitest';
import { splitRoles } from './roles.js';
import type { LabelledRow } from './table.js';

const rows = (n: number, name: string, cells: (i: number) => Record<string, string> = () => ({})): LabelledRow[] =>
  Array.from({ length: n }, (_, i) => ({ row: [i], label: '1', cells: cells(i), identity: `${name}${i}`, place: '', record: `${name}${i}` }));
const train = rows(500, 'train');
const parts = (roles: { tune: readonly LabelledRow[]; cal: readonly LabelledRow[]; check: readonly LabelledRow[] }) => [roles.tune.length, roles.cal.length, roles.check.length];

it('TUNE is a fifth and CHECK three tenths of the calibration rows when they have no file, and no row has two roles', () => {
  const { roles } = splitRoles({ train, calibration: rows(200, 'c') }, { seed: 1 });
  expect(parts(roles)).toEqual([40, 100, 60]);
  expect(new Set([...roles.tune, ...roles.cal, ...roles.check].map(({ identity }) => identity)).size).toBe(200);
  expect(parts(splitRoles({ train, calibration: rows(200, 'c'), check: rows(70, 'k') }, { seed: 1 }).roles)).toEqual([40, 160, 70]);
});

it('the seed decides, and 0 is a seed', () => {
  const cal = (seed: number) => splitRoles({ train, calibration: rows(200, 'c') }, { seed }).roles.cal.map(({ identity }) => identity);
  expect(cal(0)).toEqual(cal(0));
  expect(cal(0)).not.toEqual(cal(1));
});

it('rows of one unit stay in one role', () => {
  const { roles } = splitRoles({ train, calibration: rows(300, 'c', (i) => ({ farm: String(i % 30) })) }, { seed: 1, unitColumn: 'farm' });
  const farms = (role: readonly LabelledRow[]) => new Set(role.map(({ cells }) => cells.farm));
  expect([...farms(roles.cal)].some((farm) => farms(roles.tune).has(farm) || farms(roles.check).has(farm))).toBe(false);
});

it('in time order CAL is the latest block', () => {
  const { roles } = splitRoles({ train, calibration: rows(200, 'c', (i) => ({ day: String(1000 + ((i * 77) % 200)) })) }, { seed: 1, timeColumn: 'day' });
  const days = (role: readonly LabelledRow[]) => role.map(({ cells }) => Number(cells.day));
  expect(Math.min(...days(roles.cal))).toBeGreaterThan(Math.max(...days(roles.tune), ...days(roles.check)));
});

it('one training row among distinct calibration rows is refused', () => {
  const refused = expect.objectContaining({ code: 'roles-overlap' });
  expect(() => splitRoles({ train, calibration: [...rows(200, 'c'), train[3]] }, { seed: 1 })).toThrow(refused);
  expect(() => splitRoles({ train, calibration: rows(200, 'c'), check: rows(100, 'c') }, { seed: 1 })).toThrow(refused);
});

it('twins as frequent as inside a file are a warning, not a refusal', () => {
  const coarse = (n: number): LabelledRow[] => Array.from({ length: n }, (_, i) => ({ row: [i % 40], label: '1', cells: {}, identity: String(i % 40), place: '', record: String(i % 40) }));
  expect(splitRoles({ train: coarse(400), calibration: coarse(200) }, { seed: 1 }).warnings).toEqual([expect.objectContaining({ code: 'twins' })]);
});

it('fewer than 19 CAL rows are refused with the number that is missing', () => {
  expect(() => splitRoles({ train, calibration: rows(30, 'c') }, { seed: 1 })).toThrow(/15 of 30 .* at least 19/);
  expect(() => splitRoles({ train, calibration: [] }, { seed: 1 })).toThrow(expect.objectContaining({ code: 'too-few-calibration-rows' }));
});
