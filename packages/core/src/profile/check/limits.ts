import * as z from 'zod/mini';

const finite = z.number();
const share = finite.check(z.gte(0), z.lte(1));

/** What `candor check` fails under, beside the promises of the profile itself. Written in the config, kept in the profile. */
export const checkLimitsShape = {
  /** Share of cases by which coverage may fall short of 1 - alpha, beyond what chance explains. */
  coverageSlack: z.optional(share),
  /** Largest share of rows with p ≤ 0.05. */
  unusualShare: z.optional(share),
  /** Largest certain difference between the mean likelihood and the rate that came. */
  likelihoodGap: z.optional(share),
  /** Largest certain difference between the values, or the missing share, of a feature and those of the training rows. */
  movement: z.optional(share),
  /** Largest median time to explain one row, in milliseconds. */
  latencyMs: z.optional(finite.check(z.gte(0))),
};

const checkLimitsSchema = z.object(checkLimitsShape);

export type CheckLimits = z.infer<typeof checkLimitsSchema>;
