import type { Explanation as ExplanationData } from '@candor/core';
import { cleanup, render } from '@testing-library/react';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Explanation } from '../components/Explanation.js';
import { handmade, handmadeAbout, handmadeWith } from './handmade.js';

/** What a host gets when it hands over `data` that TypeScript never saw. */
function panelOf(data: unknown, about = handmadeAbout): HTMLElement {
  const { container } = render(<Explanation data={data as ExplanationData} about={about} caseLabel="P-2081" defaultLevel={3} />);
  return container.querySelector<HTMLElement>('.candor-panel')!;
}

const without = (...names: readonly (keyof ExplanationData)[]): unknown => Object.fromEntries(Object.entries(handmade).filter(([name]) => !names.includes(name as keyof ExplanationData)));
const factors = (count: number): ExplanationData => handmadeWith({
  features: Array.from({ length: count }, (_, i) => ({ name: `gauge_${i}`, value: i, state: 'given' as const })),
  attribution: { ...handmade.attribution, values: Array.from({ length: count }, (_, i) => (i % 2 === 0 ? 1 : -1) / (i + 10)) },
});

describe('an explanation that is not as it should be', () => {
  it.each<[what: string, data: unknown]>([
    ['of a later major version', { ...handmade, version: '2.0' }],
    ['of no version', without('version')],
    ['cut off', without('provenance', 'problems', 'context')],
    ['cut off in its middle', JSON.stringify(handmade).slice(0, 400)],
    ['with NaN', handmadeWith({ prediction: { ...handmade.prediction, value: Number.NaN } })],
    ['with a share that is NaN', handmadeWith({ attribution: { ...handmade.attribution, values: handmade.attribution.values.map(() => Number.NaN) } })],
    ['with Infinity', handmadeWith({ likelihood: { ...handmade.likelihood!, upper: Number.POSITIVE_INFINITY } })],
    ['with two factors of one name', handmadeWith({ features: handmade.features.map((feature) => ({ ...feature, name: 'gauge' })) })],
    ['with a value too few', handmadeWith({ attribution: { ...handmade.attribution, values: [0.1] } })],
    ['that is a list', []],
    ['that is a number', 7],
  ])('is refused in words when it comes %s, and not one number of it is shown', (_, data) => {
    const panel = panelOf(data);
    expect(panel).toHaveAttribute('data-state', 'error');
    expect(panel.querySelector('[role="alert"]')).not.toBeNull();
    expect(panel.textContent).not.toMatch(/NaN|undefined|Infinity|\[object|in 100/u);
    expect(panel.querySelector('[data-part="reasons"], [data-part="sureness"], [data-part="factor"]')).toBeNull();
  });

  it.each<[what: string, data: unknown]>([
    ['of an older minor version, without what came later', { ...(without('band', 'set') as object), version: '1.0' }],
    ['of a later minor version, with more than is known', { ...handmade, version: '1.9', novelty: { score: Number.NaN }, attribution: { ...handmade.attribution, engine: 'oracle' } }],
    ['with no factor', factors(0)],
  ])('is shown when it is %s', (_, data) => {
    const panel = panelOf(data);
    expect(panel).toHaveAttribute('data-state', 'ready');
    expect(panel.textContent).toContain('Recommendation: inspect');
    expect(panel.textContent).not.toMatch(/NaN|undefined/u);
  });

  it('is shown with 2,000 factors', () => {
    const panel = panelOf(factors(2000));
    expect(panel).toHaveAttribute('data-state', 'ready');
    expect(panel.querySelectorAll('[data-part="factor"]')).toHaveLength(2000);
  }, 60_000);

  it('is shown or refused, and nothing is thrown, whatever stands in any of its places', () => {
    const junk = fc.constantFrom<unknown>(null, undefined, '', 'x', -1, 1e308, Number.NaN, [], {}, [null], true, '__proto__', { length: 3 });
    const states = new Set<string | undefined>();
    fc.assert(fc.property(fc.constantFrom(...pathsOf(handmade)), junk, (path, value) => {
      const spoilt = structuredClone(handmade) as unknown as Record<string, unknown>;
      const place = path.slice(0, -1).reduce<Record<string, unknown>>((at, step) => at[step] as Record<string, unknown>, spoilt);
      place[path.at(-1)!] = value;
      const panel = panelOf(spoilt);
      states.add(panel.dataset['state']);
      expect(panel.textContent).not.toMatch(/NaN|undefined|\[object/u);
      cleanup();
    }), { numRuns: 60 });
    expect(states).toContain('error');
    expect(states).toContain('ready');
  }, 60_000);
});

describe('words of a host that mean harm', () => {
  const hostile = [
    '<img src=x onerror="document.title=1">', '</p><script>document.title=1</script>', '&lt;b&gt;', 'javascript:alert(1)', '{label} {count, plural, other {#}}', '\u202eexe.cod\u202c', '\u2066\u2067\u202e', '\ud800', 'a\udc00b',
    '__proto__', 'constructor', 'toString', '', ' ', '\u0000\u0007', '\n\n\n', 'é'.normalize('NFD').repeat(50), 'x'.repeat(10_000), '🏳️‍🌈'.repeat(200), 'ﷺ'.repeat(40), '$&', '%s %d %o',
  ];
  const word = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 40 }));

  it('are shown as text, wherever they stand', () => {
    const title = document.title;
    fc.assert(fc.property(fc.uniqueArray(word, { minLength: 7, maxLength: 7 }), fc.array(word, { minLength: 12, maxLength: 12 }), (names, w) => {
      const data = handmadeWith({
        model: { ...handmade.model, name: w[0]!, version: w[1]! },
        case: { id: w[2]!, context: { hall: w[3]! } },
        features: handmade.features.map((feature, i) => ({ ...feature, name: names[i]!, value: i % 2 === 0 ? w[4]! : feature.value })),
        context: { ...handmade.context!, key: w[3]!, support: 'unseen', level: 'notice', known: [w[5]!] },
        unusual: { ...handmade.unusual!, p: 0.01, level: 'notice', facts: [{ kind: 'unseen-category', feature: names[0]!, value: w[6]! }, { kind: 'out-of-range', feature: names[1]!, value: 3, typical: { lo: 1, hi: 2 } }] },
        problems: [{ code: w[7]!, message: w[8]! }, { code: w[7]!, message: w[8]! }],
      });
      const labels = Object.fromEntries(names.map((name, i) => [name, w[i]!]));
      const about = {
        ...handmadeAbout,
        presentation: { ...handmadeAbout.presentation, labels },
        outcome: { name: w[9]!, eventName: w[10]!, positiveClass: '1', better: 'lower' as const },
        context: { segments: ['hall'], name: w[11]!, trainedOn: w[0]! },
      };
      const panel = panelOf(data, about);
      expect(panel).toHaveAttribute('data-state', 'ready');
      expect(panel.querySelector('img, script, iframe, a')).toBeNull();
      for (const element of panel.querySelectorAll('*')) for (const { name } of element.attributes) expect(name).not.toMatch(/^on/u);
      cleanup();
    }), { numRuns: 25 });
    expect(document.title).toBe(title);
    expect(Object.keys(Object.prototype)).toEqual([]);
  }, 60_000);

  it('turn no sentence around: a mark of direction is taken out of a label', () => {
    const panel = panelOf(handmade, { ...handmadeAbout, presentation: { ...handmadeAbout.presentation, labels: { ...handmadeAbout.presentation.labels, hours_since_service: '\u202eevil' } } });
    expect(panel.querySelector('[data-part="reason"] bdi')).toHaveTextContent('evil');
    expect(panel.textContent).not.toContain('\u202e');
  });
});

function pathsOf(value: unknown, at: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [...(at.length > 0 ? [at] : []), ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...at, name]))];
}
