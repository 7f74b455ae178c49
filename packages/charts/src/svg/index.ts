export { caseSvg, type CaseSvgOptions } from './caseSvg.js';
