export { checkContrast, type CheckContrastOptions, type ContrastReport, type MeasuredPair, type UnreadablePair } from './checkContrast.js';
export { readTheme } from './readTheme.js';
export type { ColourToken, Theme } from './theme.js';
export { dark, light } from './tokens.js';
