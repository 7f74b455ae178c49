/** What every key of ours starts with: no locale and nothing personal stands in any. */
export const root = ['candor', 1] as const;

/** The list of what was said about one prediction. */
export const listKey = (predictionId: string) => [...root, 'feedback', 'list', predictionId] as const;
