import type { Band, Explanation } from '@candor/core';

/**
 * One row of `candor explain --json`: the stable contract other programs read.
 *
 * @param row - Counts data rows from 0.
 * @param judged - A profile was given: what it can say is present, and `null` where it was not measured.
 */
export function explanationRow({ prediction, features, attribution, ...trust }: Explanation, row: number, judged: boolean): Record<string, unknown> {
  const byFeature = (numbers: readonly number[]) => Object.fromEntries(features.map(({ name }, j) => [name, numbers[j]]));
  return {
    row,
    prediction: prediction.value,
    label: prediction.label,
    target: prediction.target,
    scale: prediction.scale,
    baseValue: attribution.baseValue,
    values: byFeature(attribution.values),
    groups: groupsOf(features),
    standardErrors: attribution.standardErrors && byFeature(attribution.standardErrors),
    engine: attribution.engine,
    evaluations: attribution.evaluations,
    gap: attribution.gap,
    ...(judged && {
      band: trust.band ? bandRow(trust.band) : null,
      set: trust.set ?? null,
      likelihood: trust.likelihood,
      sureness: trust.sureness,
      unusual: trust.unusual,
      context: trust.context,
      problems: trust.problems,
    }),
  };
}

/** What each group of inputs holds; absent where every input stands for itself. */
function groupsOf(features: Explanation['features']): Record<string, string[]> | undefined {
  const held = features.flatMap(({ name, members }) => (members ? [[name, members.map((member) => member.name)] as const] : []));
  return held.length === 0 ? undefined : Object.fromEntries(held);
}

/** The amounts behind a drawing stay with the whole explanation. */
const bandRow = ({ alpha, lower, upper, measuredOn }: Band) => ({ alpha, lower, upper, measuredOn });
