export { Waterfall, Waterfall as default, type WaterfallProps, type WaterfallState } from './components/Waterfall.js';
