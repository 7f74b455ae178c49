import '../styles.css';
import { en } from '@candor/core/locales/en';
import { render } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { emulate } from './emulate.js';
import { columns } from './columns.js';
import { StateGrid } from './StateGrid.js';
import { wordsAtHand } from './wordsAtHand.js';

beforeAll(() => wordsAtHand(en));
afterEach(() => emulate());

/** What axe finds, one line a place. The grid is no page: it need not have a page's landmarks, and shows one landmark many times. */
async function violations(element: Element): Promise<string[]> {
  const { violations: found, passes } = await axe.run(element, { rules: { 'target-size': { enabled: true }, region: { enabled: false }, 'landmark-unique': { enabled: false } }, resultTypes: ['violations'] });
  expect(passes.length).toBeGreaterThan(3);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`));
}

describe.each([
  ['dark', { scheme: 'dark' }],
  ['forced colours', { forced: true }],
] as const)('in %s', (_, media) => {
  it.each(Object.keys(columns))('axe finds nothing in any state of %s', async (component) => {
    await emulate(media);
    const { container } = render(<StateGrid component={component} catalog={en} theme="auto" />);
    expect(await violations(container)).toEqual([]);
  });

  it('the emulated system is really there, and a grey that fails is found', async () => {
    await emulate(media);
    expect(matchMedia('(forced-colors: active)').matches).toBe('forced' in media);
    expect(matchMedia('(prefers-color-scheme: dark)').matches).toBe('scheme' in media);
    const { container } = render(
      <>
        <style>{'[data-part="meta"] { forced-color-adjust: none; color: #777; background: #888 }'}</style>
        <StateGrid component="Recommendation" catalog={en} theme="auto" />
      </>,
    );
    expect((await violations(container)).join('\n')).toMatch(/color-contrast: .*meta/u);
  });
});
