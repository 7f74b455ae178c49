/**
 * What a page may import, and the gzipped bytes it may weigh (bar P10, ux.md §14): everything counted but React and its
 * query library.
 *
 * `counted` says which bytes are held against the limit: `all` of them, those before anything loads on demand (`start`),
 * or the chunks on demand whose names match. `today` is what a path weighs whose limit is not met; the tests keep it
 * from growing. A path without a limit is weighed so that importing one part can be seen to bring that part alone.
 *
 * @typedef {{ id: string, what: string, source: string, limit?: number, counted: 'all' | 'start' | RegExp, today?: number }} ImportPath
 */

const react = (names, entry = '@candor/react') => `export { ${names} } from '${entry}';`;
const part = (name, entry) => ({ id: `U1.${name}`, what: `${name} alone, from data or a narrative, with English`, counted: 'start', source: react(name, entry) });

/** @type {readonly ImportPath[]} */
export const corePaths = [
  { id: 'P10', what: 'model reading and exact attribution', limit: 20_000, counted: 'all', today: 39_500, source: `export { readModel, createAttributor } from '@candor/core';` },
  { id: 'P10.all', what: 'everything in core', limit: 45_000, counted: 'all', today: 112_000, source: `export * from '@candor/core'; export * as feedback from '@candor/core/feedback';` },
];

/** @type {readonly ImportPath[]} */
export const displayPaths = [
  { id: 'U1.words', what: 'what display needs of core', limit: 12_000, counted: 'all', source: `export { narrate, sentenceText } from '@candor/core';` },
  { id: 'U1.locale', what: 'one locale: what the display says', limit: 6_000, counted: 'start', source: `export * from '@candor/core/locales/en';` },
  { id: 'U1.display', what: 'the panel with English, before any act', limit: 25_000, counted: 'start', today: 38_000, source: react('CandorProvider, Explanation') },
  { id: 'U1.feedback', what: 'feedback and escalation, on demand, their English words counted', limit: 15_000, counted: /answers|feedback/, today: 20_000, source: react('CandorProvider, Explanation') },
  ...['Badge', 'Recommendation', 'ContextNotice', 'Sureness', 'Reasons', 'RangeBand', 'Dotplot', 'FactorTable', 'About', 'Feedback', 'OutboxStatus'].map((name) => part(name)),
  part('Waterfall', '@candor/react/waterfall'),
];

/** @param {ImportPath} path @param {{ start: number, all: number, onDemand: readonly { name: string, bytes: number }[] }} weight */
export function bytesCounted({ counted }, { start, all, onDemand }) {
  if (counted === 'all') return all;
  return counted === 'start' ? start : onDemand.filter(({ name }) => counted.test(name)).reduce((sum, { bytes }) => sum + bytes, 0);
}
