export { mirror, percent, type Span } from './geometry.js';
export { pastCases, type PastCasesLayout } from './pastCases.js';
export { rangeBand, type Range, type RangeBandLayout, type Tick } from './rangeBand.js';
export { reasonBars, ZERO, type ReasonBar } from './reasonBars.js';
export { estimateTextWidth, type MeasureText } from './textWidth.js';
