import { sha256 } from '../../numeric/sha256.js';
import type { Model } from '../../model/model.js';
import type { Profile } from '../profile.js';
import type { Config } from './config.js';
import type { CaseRoles } from './readRoles.js';
import type { LabelledRow } from './table.js';

/** What stood where: sizes, hashes and periods of the roles, and how they were dealt. */
export function dataPart({ data, context, seed = 1, privacy = 'no-rows' }: Config, { train, tune, cal, check }: CaseRoles): Profile['data'] {
  const role = (rows: readonly LabelledRow[]) => ({
    rows: rows.length,
    sha256: sha256(rows.map(({ identity }) => identity).join('\n')),
    ...spanOf(periodsOf(rows, context?.period)),
  });
  return {
    roles: { train: role(train), tune: role(tune), cal: role(cal), check: check.length > 0 ? role(check) : null },
    splitSeed: seed,
    ...(data.unitColumn !== undefined && { unitColumn: data.unitColumn }),
    exchangeability: data.timeColumn === undefined ? 'assumed' : 'assumed-latest-block',
    labelPolicy: data.labelPolicy ?? 'all',
    privacy,
  };
}

/** The model as the profile knows it again. */
export function modelPart({ sha256: hash, features, inputs, output }: Model): Profile['model'] {
  return {
    sha256: hash,
    inputs: inputs.map(({ name, elementType, features: carried }) => ({ name, type: elementType, features: carried.map((j) => features[j].name) })),
    features: features.map(({ name }) => name),
    output: output.score,
    kind: output.kind,
    task: output.task,
    ...(output.classes && { classes: [...output.classes] }),
  };
}

/** The period of each row; empty where it names none. */
export const periodsOf = (rows: readonly Pick<LabelledRow, 'cells'>[], column: string | undefined): string[] =>
  column === undefined ? [] : rows.map(({ cells }) => cells[column] ?? '');

function spanOf(periods: readonly string[]): { from?: string; to?: string } {
  let [from, to] = ['', ''];
  for (const period of periods) {
    if (period === '') continue;
    if (from === '' || period < from) from = period;
    if (period > to) to = period;
  }
  return from === '' ? {} : { from, to };
}
