import { configureGlobal } from 'fast-check';

// The same commit passes or fails the same way everywhere; another seed looks further: `CANDOR_SEED=7 pnpm vitest run`.
configureGlobal({ seed: Number(process.env['CANDOR_SEED'] ?? 1) });
