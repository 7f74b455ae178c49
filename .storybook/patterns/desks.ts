import { createBrowserExplainer } from '@candor/browser';
import type { About, Explainer, Row } from '@candor/core';
import Papa from 'papaparse';
import { inEveryLanguage } from '../testing/hostWords.js';
import claimsDesk from '../../demo/claims-desk/desk.json';
import claimsModel from '../../demo/claims-desk/model.onnx?url';
import claimsProfile from '../../demo/claims-desk/profile.json?url';
import claimsRows from '../../demo/claims-desk/rows.csv?raw';
import loanDesk from '../../demo/loan-desk/desk.json';
import loanModel from '../../demo/loan-desk/model.onnx?url';
import loanProfile from '../../demo/loan-desk/profile.json?url';
import loanRows from '../../demo/loan-desk/rows.csv?raw';

const files = {
  loan: { desk: loanDesk, rows: loanRows, modelUrl: loanModel, profileUrl: loanProfile },
  claims: { desk: claimsDesk, rows: claimsRows, modelUrl: claimsModel, profileUrl: claimsProfile },
};

export type DeskName = keyof typeof files;

/** One row of the desk's list. */
export interface DeskCase {
  id: string;
  /** What the list calls it: the first of the desk's columns. */
  title: string;
  row: Row;
}

/** A desk whose model is running in a worker of this page. */
export interface OpenDesk {
  /** When it was opened: its answers are of today. */
  opened: string;
  about: About | null;
  explainer: Explainer;
  cases: readonly DeskCase[];
}

/** Starts the worker over the desk's own model and profile, and reads the first rows of its list. */
export async function openDesk(name: DeskName, most: number): Promise<OpenDesk> {
  const { desk, rows, modelUrl, profileUrl } = files[name];
  const explainer = createBrowserExplainer({ modelUrl: new URL(modelUrl, location.href).href, profileUrl: new URL(profileUrl, location.href).href, workers: 1 });
  const { about, model } = await explainer.ready;
  const numbers = new Set(model.features.filter(({ type }) => type !== 'text').map((feature) => feature.name));
  const { data } = Papa.parse<Record<string, string>>(rows, { header: true, skipEmptyLines: true });
  const cases = data.slice(0, most).map((cells) => ({
    id: cells[desk.id]!,
    title: cells[desk.columns[0]!]!,
    row: Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, numbers.has(column) ? (cell === '' ? null : Number(cell)) : cell])),
  }));
  return { opened: new Date().toISOString(), about: about && inEveryLanguage(about), explainer, cases };
}
