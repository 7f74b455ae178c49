import type { Explanation } from '@candor/core';
import { decimals } from './decimals.js';
import { printable } from './quote.js';

/** One explanation for a terminal: the estimate, then every factor, strongest first. */
export function explanationText({ prediction, features, attribution, likelihood, sureness, band, set, unusual, context, problems }: Explanation, row: number): string {
  const about = `${prediction.scale}${prediction.target === undefined ? '' : ` of ${prediction.target}`}`;
  const lines = [
    `row ${row}  ${about} ${decimals(prediction.value)}  base ${decimals(attribution.baseValue)}  ${attribution.engine}${attribution.exact ? '' : ', approximate'}`,
  ];
  const { values, standardErrors } = attribution;
  const order = features.map((_, j) => j).toSorted((a, b) => Math.abs(values[b]!) - Math.abs(values[a]!) || a - b);
  const wide = Math.max(...features.map(({ name }) => name.length));
  for (const j of order) {
    const { name, members, ...input } = features[j]!;
    const firmness = standardErrors ? ` ± ${decimals(1.96 * standardErrors[j]!)}` : '';
    lines.push(`  ${name.padEnd(wide)}  ${signed(values[j]!).padStart(12)}${firmness}  ${members?.map((member) => `${member.name} ${given(member)}`).join(', ') ?? given(input)}`);
  }
  if (Math.abs(attribution.gap) > NOISE) lines.push(`  ${'not attributed'.padEnd(wide)}  ${signed(attribution.gap).padStart(12)}`);
  if (prediction.outcome !== undefined) lines.push(`  outcome     ${prediction.outcome}`);
  if (likelihood) lines.push(`  likelihood  ${decimals(likelihood.value)} (${decimals(likelihood.lower)} to ${decimals(likelihood.upper)}), ${likelihood.hits} of ${likelihood.n} checked cases`);
  if (sureness) lines.push(`  sureness    ${decimals(sureness.value)}, ${sureness.word}`);
  if (band) lines.push(`  band        ${bound(band.lower)} to ${bound(band.upper)}, alpha ${band.alpha}`);
  if (set) lines.push(`  set         ${set.labels.join(', ')}, alpha ${set.alpha}`);
  if (unusual) lines.push(`  unusual     p ${decimals(unusual.p)}, ${unusual.level}${unusual.facts.length > 0 ? `: ${unusual.facts.map(({ kind, feature }) => `${feature} (${kind})`).join(', ')}` : ''}`);
  if (context) lines.push(`  context     ${context.key ?? 'not given'}, ${context.support}, ${context.level}`);
  for (const { code, message } of problems) lines.push(`  problem     ${message} [${code}]`);
  return lines.map(printable).join('\n');
}

/** The last bits of a sum in doubles are no share of anything. */
const NOISE = 1e-9;

const given = ({ value, state }: Pick<Explanation['features'][number], 'value' | 'state'>) => (state === 'given' ? String(value) : state);
const signed = (value: number) => (value > 0 ? `+${decimals(value)}` : decimals(value));
const bound = (value: number | null) => (value === null ? 'unbounded' : decimals(value));
