import '../styles.css';
import type { About, Catalog } from '@candor/core';
import { ar } from '@candor/core/locales/ar';
import { de } from '@candor/core/locales/de';
import { en } from '@candor/core/locales/en';
import { bidi } from '@candor/core/locales/pseudo';
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Explanation } from '../components/Explanation.js';
import type { ExplanationProps } from '../components/explanationProps.js';
import { columns } from './columns.js';
import { emulate } from './emulate.js';
import { handmade, handmadeAbout } from './handmade.js';
import { handmadeAmount, inEuros } from './handmadeAmount.js';
import { handmadeArabic } from './handmadeArabic.js';
import { handmadeGerman } from './handmadeGerman.js';
import { layoutFaults } from './layoutFaults.js';
import { createMemoryClient } from './memoryClient.js';
import { StateGrid } from './StateGrid.js';
import { states } from './states.js';
import { transcriptOf } from './transcriptOf.js';
import { wordsAtHand } from './wordsAtHand.js';

afterEach(() => emulate());

const languages: readonly (readonly [Catalog, About])[] = [[en, handmadeAbout], [de, handmadeGerman], [ar, handmadeArabic]];

const shows = (props: ExplanationProps, width = 424) =>
  render(
    <div style={{ inlineSize: width }}>
      <Explanation caseLabel="P-2081" client={createMemoryClient()} timeZone="Europe/Berlin" now="2026-03-02T16:00:00Z" {...props} />
    </div>,
  ).container.firstElementChild as HTMLElement;

describe.each(languages.map(([catalog, about]) => ({ locale: catalog.locale, catalog, about })))('in $locale', ({ locale, catalog, about }) => {
  it('a usual case is read aloud as it was', async () => {
    shows({ data: handmade, about, locale, catalog });
    await expect(await transcriptOf()).toMatchFileSnapshot(`./transcripts/Explanation-usual-case.${locale}.txt`);
  });

  it('a case from a place that was never checked is read aloud as it was', async () => {
    shows({ data: states.caution.data, about, locale, catalog });
    await expect(await transcriptOf()).toMatchFileSnapshot(`./transcripts/Explanation-new-context.${locale}.txt`);
  });

  it('an amount with its dots is read aloud as it was', async () => {
    shows({ data: handmadeAmount, about: inEuros(about), locale, catalog });
    await expect(await transcriptOf()).toMatchFileSnapshot(`./transcripts/Explanation-amount.${locale}.txt`);
  });
});

it.each(Object.keys(columns).filter((component) => component !== 'Explanation'))('every state of %s is read aloud as it was', async (component) => {
  await wordsAtHand(en);
  render(<StateGrid component={component} catalog={en} />);
  await expect(await transcriptOf('main')).toMatchFileSnapshot(`./transcripts/${component}-states.en.txt`);
});

it('three languages say the same numbers', async () => {
  const told: string[][] = [];
  for (const [catalog, about] of languages) {
    for (const [data, words] of [[handmade, about], [states.caution.data, about], [handmadeAmount, inEuros(about)]] as const) {
      shows({ data, about: words, locale: catalog.locale, catalog });
      // A clock is read in each language's own way. Numbers mark thousands and decimals in theirs, and one may be a word.
      const numbers = (await transcriptOf()).replaceAll(/.*Pump Watch.*|<\w+>/gu, '').replaceAll(/(?<=\d)[.,](?=\d)/gu, '').match(/\d{2,}/gu)!;
      told.push([...new Set(numbers)].toSorted());
      cleanup();
    }
  }
  expect(told[0]!.length).toBeGreaterThan(8);
  expect(told.slice(3, 6)).toEqual(told.slice(0, 3));
  expect(told.slice(6)).toEqual(told.slice(0, 3));
});

it('200 factors from right to left are read aloud as they were, whatever the eye is given', async () => {
  const props: ExplanationProps = { data: states['200-factors'].data, about: handmadeAbout, locale: bidi.locale, catalog: bidi, defaultLevel: 3 };
  shows(props);
  const usual = await transcriptOf();
  expect(usual.match(/^\s*row /gmu)).toHaveLength(201);
  await expect(usual).toMatchFileSnapshot(`./transcripts/Explanation-200-factors.${bidi.locale}.txt`);
  cleanup();

  await emulate({ forced: true, reducedMotion: true });
  const narrow = shows(props, 320);
  expect(matchMedia('(forced-colors: active)').matches).toBe(true);
  expect(getComputedStyle(narrow.firstElementChild!).direction).toBe('rtl');
  expect(layoutFaults(narrow)).toEqual([]);
  expect(await transcriptOf()).toBe(usual);

  document.documentElement.style.fontSize = '200%';
  const large = await transcriptOf();
  document.documentElement.style.fontSize = '';
  expect(large).toBe(usual);
});

it('says what is not there for the eye, and nothing of what is only drawn', async () => {
  shows({ data: handmade, about: handmadeAbout });
  const transcript = await transcriptOf();
  expect(transcript).toMatch(/^region "Explanation for P-2081"$/mu);
  expect(transcript).toMatch(/button "1 of 3\. Hours since the last service/u);
  expect(transcript).not.toMatch(/away from an inspection"?$|svg|<rect/mu);
  cleanup();
  shows({ data: handmade, about: handmadeAbout, 'aria-hidden': true });
  await expect(transcriptOf()).rejects.toThrow('no region is read aloud');
});
