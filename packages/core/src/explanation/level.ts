import * as z from 'zod/mini';

/** How loud a warning is; a profile may cap it. */
export const levelSchema = z.enum(['none', 'notice', 'caution', 'stop']);

export type Level = z.infer<typeof levelSchema>;
