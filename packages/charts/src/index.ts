export type { Label } from './labels.js';
export { mirror, percent, type Span } from './geometry.js';
export { pastCases, type PastCasesLayout } from './pastCases.js';
export { quantileDots, type QuantileDot, type QuantileDotsLayout, type QuantileDotsOptions } from './quantileDots.js';
export { rangeBand, type Range, type RangeBandLayout, type RangeBandOptions, type Tick } from './rangeBand.js';
export { reasonBars, ZERO, type ReasonBar } from './reasonBars.js';
export { estimateTextWidth, type MeasureText } from './textWidth.js';
export { waterfall, type WaterfallLayout, type WaterfallOptions, type WaterfallRow } from './waterfall.js';
