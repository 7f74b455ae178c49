import { readFileSync } from 'node:fs';
import type { Row } from '@candor/core';
import type { Questions } from '../pages/answers.js';
import { readCsv } from './desks.js';
import { root } from './processes.js';

/** One question or more for each engine whose answers must not depend on where it runs. */
export const asked: Questions[] = [
  { ...ofDesk('loan-desk', 3), name: 'trees with a profile', options: {} },
  { ...ofDesk('claims-desk', 3), name: 'an amount with a profile', options: {} },
  { ...ofFixture('breast-cancer-logreg', 2), name: 'a linear model', options: { scale: 'margin' } },
  { ...ofFixture('breast-cancer-logreg', 2), name: 'its probability', options: { budget: 512, seed: 7 } },
  { ...ofFixture('wine-xgb-3class', 2), name: 'a softmax over trees', options: {} },
  ofGivenPredictions(8, { budget: 512 }),
  ofGivenPredictions(22, { budget: 512, tolerance: 0, seed: 3 }),
  ofGivenPredictions(40, { budget: 2048, tolerance: 0, seed: 11 }),
];

/** The first rows of a desk of the demo. */
export function ofDesk(desk: string, n: number): Pick<Questions, 'modelUrl' | 'profileUrl' | 'rows'> {
  return { modelUrl: `/demo/${desk}/model.onnx`, profileUrl: `/demo/${desk}/profile.json`, rows: readCsv(`${root}demo/${desk}/rows.csv`).slice(0, n).map(asNumbers) };
}

function asNumbers(row: Record<string, string>): Row {
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === '' ? null : Number.isNaN(Number(cell)) ? cell : Number(cell)]));
}

/** Rows of a fixture, over 20 of its background. */
export function ofFixture(name: string, n: number): Pick<Questions, 'modelUrl' | 'rows' | 'background' | 'read'> {
  const folder = `/packages/core/fixtures/${name}`;
  const golden = JSON.parse(readFileSync(`${root}${folder.slice(1)}/golden.json`, 'utf8')) as { features: { name: string }[]; background: { rows: (number | null)[][] }; explained: { rows: (number | null)[][] } };
  const features = golden.features.map((feature) => feature.name);
  const rowOf = (cells: (number | null)[]): Row => Object.fromEntries(features.map((feature, j) => [feature, cells[j]!]));
  return { modelUrl: `${folder}/model.onnx`, read: { features }, background: { rows: golden.background.rows.slice(0, 20).map(rowOf) }, rows: golden.explained.rows.slice(0, n).map(rowOf) };
}

/** `n` numbers and a text, run by a function of this repository. */
function ofGivenPredictions(n: number, options: Questions['options']): Questions {
  const names = Array.from({ length: n }, (_, j) => `part_${j}`);
  const rowOf = (i: number): Row => ({ ...Object.fromEntries(names.map((name, j) => [name, ((i * 37 + j * 101) % 97) / 13 - 3])), kind: ['oak', 'larch', 'sycamore'][i % 3]! });
  return {
    name: `${n} given predictions`,
    model: { features: [...names.map((name) => ({ name })), { name: 'kind', type: 'text' }] },
    background: { rows: Array.from({ length: 8 }, (_, i) => rowOf(i + 1)) },
    rows: [rowOf(20)],
    options,
  };
}
