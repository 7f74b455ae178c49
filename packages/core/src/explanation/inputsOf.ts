import type { ExplainedFeature, ExplainedInput } from './explanation.js';

/** The single inputs behind the features of an explanation: members in the place of their group. */
export const inputsOf = (features: readonly ExplainedFeature[]): ExplainedInput[] =>
  features.flatMap(({ members, ...feature }) => members ?? [feature as ExplainedInput]);
