import '../styles.css';
import type { Catalog } from '@candor/core';
import { ar } from '@candor/core/locales/ar';
import { de } from '@candor/core/locales/de';
import { en } from '@candor/core/locales/en';
import { accented, bidi } from '@candor/core/locales/pseudo';
import { render } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { columns } from './columns.js';
import { StateGrid } from './StateGrid.js';
import { underEveryLayout } from './underEveryLayout.js';
import { wordsAtHand } from './wordsAtHand.js';

const languages: readonly Catalog[] = [en, de, ar, accented, bidi];

beforeAll(() => wordsAtHand(...languages));

describe.each(languages)('in $locale', (catalog) => {
  it.each(Object.keys(columns))('every state of %s can be read at every width, text size and spacing', async (component) => {
    const { container } = render(<StateGrid component={component} catalog={catalog} />);
    await document.fonts.ready;
    for (const cell of container.querySelectorAll<HTMLElement>('[data-cell]')) expect(cell.offsetHeight, cell.dataset['cell']).toBeGreaterThan(10);
    expect(underEveryLayout(container)).toEqual([]);
  });
});

it('a label that may not wrap is found', () => {
  const { container } = render(
    <>
      <style>{'.candor-reason-sentence { white-space: nowrap }'}</style>
      <StateGrid component="Reasons" catalog={en} />
    </>,
  );
  expect(underEveryLayout(container).join('\n')).toMatch(/^280 px: ".*" runs from/mu);
});

it('two texts on one place are found, and text that is cut', () => {
  const { container } = render(
    <>
      <style>{'[data-part="meta"] { margin-block-start: -20px } .candor-headline { overflow: clip; inline-size: 60px; white-space: nowrap; text-wrap: nowrap }'}</style>
      <StateGrid component="Recommendation" catalog={en} />
    </>,
  );
  const faults = underEveryLayout(container).join('\n');
  expect(faults).toMatch(/stands on/u);
  expect(faults).toMatch(/is cut off by h2/u);
});
