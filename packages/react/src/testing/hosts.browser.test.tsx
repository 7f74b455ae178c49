import '../styles.css';
import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FactorTable } from '../components/FactorTable.js';
import { Explanation } from '../components/Explanation.js';
import { handmade, handmadeAbout } from './handmade.js';

/** Widths of a panel and of a table in a host of that style, 700 px wide. */
async function widthsIn(style: string) {
  const given = { data: handmade, about: handmadeAbout };
  const { container } = render(<div style={{ inlineSize: '700px' }}><div ref={(host) => host?.setAttribute('style', style)}><Explanation {...given} /><FactorTable {...given} /></div></div>);
  await document.fonts.ready;
  return ['.candor-panel', '.candor-factor-table'].map((name) => container.querySelector(name)!.getBoundingClientRect().width);
}

it.each([
  ['a row', 'display: flex'],
  ['a centred column', 'display: flex; flex-direction: column; align-items: center'],
  ['a box as wide as what is in it', 'display: inline-block'],
  ['columns as wide as what is in them', 'display: grid; grid-template-columns: auto auto; justify-content: start'],
])('a panel and a table can be read in %s', async (_, style) => {
  for (const width of await widthsIn(style)) expect(width).toBeGreaterThanOrEqual(240);
});

it('they share a row, and keep to a column narrower than they would be', async () => {
  expect((await widthsIn('display: flex')).reduce((sum, width) => sum + width)).toBeCloseTo(700, 0);
  expect(await widthsIn('display: grid; grid-template-columns: 200px')).toEqual([200, 200]);
  expect((await widthsIn('display: flex; inline-size: 300px')).reduce((sum, width) => sum + width)).toBeCloseTo(300, 0);
});
