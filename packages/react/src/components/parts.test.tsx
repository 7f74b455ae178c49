import { narrate } from '@candor/core';
import { de } from '@candor/core/locales/de';
import { en } from '@candor/core/locales/en';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { CandorProvider } from '../CandorProvider.js';
import { handmade, handmadeAbout, handmadeWith } from '../testing/handmade.js';
import { About } from './About.js';
import { Badge } from './Badge.js';
import { ContextNotice } from './ContextNotice.js';
import { Dotplot } from './Dotplot.js';
import { Explanation } from './Explanation.js';
import { FactorTable } from './FactorTable.js';
import { Reasons } from './Reasons.js';
import { Recommendation } from './Recommendation.js';
import { Sureness } from './Sureness.js';
import { Waterfall } from './Waterfall.js';

const given = { data: handmade, about: handmadeAbout };
const unusual = handmadeWith({ unusual: { p: 0.004, level: 'caution', view: 'edge', facts: [{ kind: 'value', feature: 'vibration', value: 4.2, typical: { lo: 0.8, hi: 3.1 } }], comparedWith: 2000, group: null } });
const counted = handmadeWith({ sureness: { kind: 'class', value: 0.86, word: 'fairly', n: 140 } });
const part = (name: string) => document.querySelector(`[data-part="${name}"]`);

describe('a part from props alone', () => {
  it('is told in the words it is given, without a provider', () => {
    render(<Recommendation {...given} />);
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Recommendation: inspect');
  });

  it('takes what is not given from the provider', () => {
    render(<CandorProvider about={handmadeAbout}><Sureness.Word data={handmade} /><Badge data={handmade} /></CandorProvider>);
    expect(part('word')).toHaveTextContent('Fairly sure');
    expect(part('badge')).toHaveTextContent('inspect Fairly sure');
  });

  it('counts on the base that the host asks for', () => {
    render(<Sureness {...given} frequencyBase={20} />);
    expect(part('likelihood')).toHaveTextContent('Of 20 checked cases scored like this, about 5 stopped within 30 days.');
  });

  it('is told in the words of a host\u2019s translator, by props or from the provider, and in the catalog\u2019s where that has none', () => {
    const t = (key: string, values: Readonly<Record<string, string | number>>) => (key === 'candor.recommendation.outcome' ? `Avis : <b>${values['outcome']}</b>` : key);
    const { rerender } = render(<Recommendation {...given} locale="fr" t={t} />);
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Avis : inspect');
    expect(document.querySelector('[data-part="outcome"] [data-role="strong"]')).toHaveTextContent('inspect');
    rerender(<CandorProvider locale="fr" t={t} about={handmadeAbout}><Explanation data={handmade} /></CandorProvider>);
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Avis : inspect');
    expect(screen.getByRole('heading', { name: 'Main reasons' })).toBeVisible();
  });

  it('is told so down to level 4 and the analyst\u2019s steps', () => {
    render(<><About {...given} /><Waterfall {...given} most={3} /></>);
    expect(part('about')).toHaveTextContent('Says which pumps to look at first.');
    expect(screen.getByRole('row', { name: /^Hours since the last service/u })).toBeVisible();
  });

  it('speaks its own words as its props say, beside a narrative that was told elsewhere', () => {
    render(<Reasons narrative={narrate(handmade, handmadeAbout, { locale: 'de', catalog: de })} locale="de" catalog={de} defaultExpanded={['vibration']} onWrong={() => {}} />);
    expect(screen.getByRole('button', { name: de.messages['candor.reasons.wrong'].join('') })).toBeVisible();
  });

  it('says what is missing, by name', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(() => render(<Recommendation.Outcome />)).toThrow('Recommendation.Outcome has nothing to tell: give it `data` or `narrative`, or put it into Recommendation.Root');
    expect(() => render(<Reasons.List />)).toThrow('Reasons.List stands alone: put it into Reasons.Root');
  });

  it('says in its place that its data cannot be shown, and why to a developer, and leaves the rest of the page alone', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    render(<><Badge data={{ ...handmade, version: '2.0' }} /><Reasons data={{ ...handmade, problems: undefined! }} locale="de" catalog={de} /><Sureness {...given} /></>);
    expect([...document.querySelectorAll('[data-part="error"]')].map((element) => [element.textContent, element.getAttribute('data-code'), element.getAttribute('lang')])).toEqual([
      ['The explanation could not be prepared', 'explanation-version', 'en'], [de.messages['candor.error.title'].join(''), 'explanation-invalid', 'de'],
    ]);
    expect(part('likelihood')).toHaveTextContent('Of 100 checked cases');
    expect(warn.mock.calls.map(([said]) => String(said))).toEqual([expect.stringMatching(/^Candor: Badge shows nothing .*"2\.0"/u), expect.stringMatching(/^Candor: Reasons .*problems has to be a list/u)]);
  });
});

describe('parts inside a Root', () => {
  it('speak about what the Root was given, in any order and among the host\'s own', () => {
    render(<Recommendation.Root {...given}><Recommendation.Meta threshold /><p>ours</p><Recommendation.Outcome headingLevel={4} /></Recommendation.Root>);
    expect(part('recommendation')!.textContent).toMatch(/^Pump Watch 3\.1.*limit 20 in 100ours/u);
    expect(screen.getByRole('heading', { level: 4 })).toHaveTextContent('inspect');
  });

  it('call a handler of the host before their own, which the host can prevent', async () => {
    const heard: string[] = [];
    render(
      <Reasons.Root {...given}>
        <Reasons.List>
          <Reasons.Item reason={narrate(handmade, handmadeAbout, { locale: 'en', catalog: en }).reasons[0]!}>
            <Reasons.Trigger
              onClick={(event) => { heard.push('part'); if (heard.length > 2) event.preventDefault(); }}
              render={<button type="button" onClick={() => heard.push('element')}>why</button>}
            />
          </Reasons.Item>
        </Reasons.List>
      </Reasons.Root>,
    );
    const trigger = screen.getByRole('button');
    await userEvent.click(trigger);
    expect(heard).toEqual(['element', 'part']);
    expect(trigger).toHaveAttribute('aria-expanded', 'true');
    await userEvent.click(trigger);
    expect(heard).toEqual(['element', 'part', 'element', 'part']);
    expect(trigger).toHaveAttribute('aria-expanded', 'true');
  });

  it('leave an element its own ref where the part has none', () => {
    const element = createRef<HTMLQuoteElement>();
    render(<Sureness.Word {...given} render={<blockquote ref={element} />} />);
    expect(element.current).toHaveTextContent('Fairly sure');
  });

  it('take ref, class, style, element and data of the host, as values or functions of their state', () => {
    const ref = createRef<HTMLElement>();
    render(
      <Sureness.Root {...given} data-testid="root" className={({ word }) => `is-${word}`} style={({ context }) => ({ order: context === 'none' ? 1 : 2 })}>
        <Sureness.Sentence ref={ref} render={<blockquote cite="x" />} className="mine" />
        <Sureness.Word render={(props, { word }) => <em {...props}>{`word: ${word}`}</em>} />
      </Sureness.Root>,
    );
    expect(screen.getByTestId('root')).toHaveClass('candor-sureness', 'is-fairly');
    expect(screen.getByTestId('root')).toHaveStyle({ order: '1' });
    expect(ref.current).toBe(document.querySelector('blockquote.mine[cite="x"]'));
    expect(document.querySelector('em')).toHaveTextContent('word: fairly');
  });

  it('expose what they show as data', () => {
    render(<><ContextNotice data={unusual} about={handmadeAbout} /><Badge data={unusual} about={handmadeAbout} /><Reasons {...given} /></>);
    expect(part('context-notice')).toHaveAttribute('data-context', 'caution');
    expect(part('badge')).toHaveAttribute('data-context', 'caution');
    const first = part('reason') as HTMLElement;
    expect({ ...first.dataset }).toMatchObject({ state: 'closed', direction: 'toward', rank: '1', strength: 'clear' });
    expect([first.style.getPropertyValue('--candor-share'), first.style.getPropertyValue('--candor-rank')]).toEqual(['0.2343', '1']);
  });
});

describe('ContextNotice', () => {
  it('folds to its title where the host lets it, and keeps what withdraws the recommendation', async () => {
    const stop = { ...unusual, unusual: { ...unusual.unusual!, level: 'stop' as const } };
    const { rerender } = render(<ContextNotice data={unusual} about={handmadeAbout} dismissible />);
    await userEvent.click(screen.getByRole('button', { name: 'Details', expanded: true }));
    expect(screen.getByRole('heading', { name: 'Unusual case' })).toBeVisible();
    expect(part('notice')).not.toHaveTextContent('4.2');
    rerender(<ContextNotice data={stop} about={handmadeAbout} dismissible />);
    expect(screen.queryByRole('button')).toBeNull();
    expect(part('notice')).toHaveTextContent('4.2');
  });

  it('shows only what is grave enough, and a line of the host', () => {
    const { container } = render(<ContextNotice data={unusual} about={handmadeAbout} severity="stop" />);
    expect(container).toBeEmptyDOMElement();
    render(<ContextNotice.Root data={unusual} about={handmadeAbout}><ContextNotice.Facts /><ContextNotice.Advice>Ring the hall first.</ContextNotice.Advice></ContextNotice.Root>);
    expect(part('advice')).toHaveTextContent('Ring the hall first.');
  });
});

describe('Sureness', () => {
  it('draws the cases its sentence counts as a meter that says the sentence', () => {
    render(<Sureness data={counted} about={handmadeAbout} />);
    const meter = screen.getByRole('meter', { name: 'Fairly sure' });
    expect(meter).toHaveAttribute('aria-valuetext', 'Fairly sure: of 20 checked cases like this, about 17 turned out this way.');
    expect([meter.getAttribute('value'), meter.getAttribute('max')]).toEqual(['17', '20']);
    expect(part('meter')!.querySelectorAll('[data-state="filled"]')).toHaveLength(17);
    expect(part('meter')!.querySelectorAll('rect')).toHaveLength(20);
  });

  it('has no meter where nobody measured, and no digit where only the word is wanted', () => {
    const { rerender } = render(<Sureness data={{ ...counted, sureness: null }} about={handmadeAbout} />);
    expect(screen.queryByRole('meter')).toBeNull();
    rerender(<Sureness data={{ ...counted, likelihood: null }} about={handmadeAbout} show="word" />);
    expect(part('sureness')!.textContent).toBe('Fairly sure');
    rerender(<Sureness data={{ ...counted, likelihood: null }} about={handmadeAbout} show="none" />);
    expect(part('sureness')).toBeNull();
  });
});

describe('Reasons', () => {
  it('puts further reasons below the main ones at a press, ranked on without a gap', async () => {
    render(<Reasons.Root {...given}><Reasons.List /><Reasons.More /><Reasons.Opposing /></Reasons.Root>);
    const ranks = () => [...document.querySelectorAll<HTMLElement>('[data-part="list"] > li')].map(({ dataset }) => dataset['rank']);
    expect(ranks()).toEqual(['1', '2', '3']);
    expect(part('opposing')).toHaveTextContent('Oil checks');
    await userEvent.click(screen.getByRole('button', { name: '3 more', expanded: false }));
    // What points the other way stands where its weight puts it, once.
    expect([ranks(), part('opposing')]).toEqual([['1', '2', '3', '4', '5', '6', '7'], null]);
    expect(document.querySelectorAll('[data-part="list"] > li')[3]).toHaveTextContent('Oil checks');
  });

  it('in an order of the host\'s own carry no rank', () => {
    render(<Reasons {...given} order={(a, b) => a.label.localeCompare(b.label, 'en')} />);
    expect(document.querySelector('[data-rank]')).toBeNull();
    expect(document.querySelector('[data-part="list"]')!.tagName).toBe('UL');
    expect(part('list')!.textContent).toMatch(/^\s*Bearing.*Hours.*Vibration/u);
  });

  it('say where a value came from and take the word that it is wrong', async () => {
    const onWrong = vi.fn<(reason: { feature: string }) => void>();
    render(<Reasons {...given} defaultExpanded={['vibration']} sources={{ vibration: { from: 'Sensor 7', date: '2026-03-02' } }} onWrong={onWrong} />);
    expect(part('source')).toHaveTextContent('FromSensor 7, Mar 2, 2026');
    await userEvent.click(screen.getByRole('button', { name: 'This value is wrong' }));
    expect(onWrong.mock.calls[0]![0].feature).toBe('vibration');
  });

  it('stay closed when the host cancels', async () => {
    render(<Reasons {...given} onExpandedChange={(_, { cancel }) => cancel()} />);
    await userEvent.click(screen.getByRole('button', { name: /Vibration/u }));
    expect(screen.getByRole('button', { name: /Vibration/u })).toHaveAttribute('aria-expanded', 'false');
  });
});

describe('FactorTable', () => {
  const heads = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent);

  it('shows an analyst points and their error, and sorts by the points with their sign', async () => {
    const sampled = handmadeWith({ attribution: { ...handmade.attribution, exact: false, engine: 'sample', standardErrors: handmade.attribution.values.map((x) => Math.abs(x) / 10) } });
    render(<FactorTable data={sampled} about={handmadeAbout} audience="analyst" />);
    expect(heads()).toEqual(['Factor', 'Value used', 'Points', '±', 'Pushed']);
    const cells = (row: number) => [...document.querySelectorAll('[data-part="factor"]')[row]!.querySelectorAll('[data-column="points"], [data-column="error"]')].map(({ textContent }) => textContent);
    expect(cells(0)).toEqual(['+7.1', '1.4']);
    await userEvent.click(screen.getByRole('button', { name: 'Points' }));
    await userEvent.click(screen.getByRole('button', { name: 'Points' }));
    expect(cells(0)).toEqual(['\u22124.0', '0.8']);
    expect(screen.getByRole('grid').querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('shows an officer neither, whatever columns the data would have', () => {
    render(<FactorTable {...given} />);
    expect(heads()).toEqual(['Factor', 'Value used', 'Pushed']);
  });

  it('takes columns and cells of the host, and comes apart', () => {
    const { unmount } = render(<FactorTable {...given} columns={['value', 'label']} cell={(column, { feature }) => (column === 'value' ? `[${feature}]` : undefined)} />);
    expect(heads()).toEqual(['Value used', 'Factor']);
    expect(document.querySelector('[data-column="value"]:is(td)')).toHaveTextContent('[hours_since_service]');
    unmount();
    render(
      <FactorTable.Root {...given} defaultFilter="oil">
        <FactorTable.Table><FactorTable.Head className="mine" /><tbody><tr><td>ours</td></tr></tbody></FactorTable.Table>
      </FactorTable.Root>,
    );
    expect(screen.getByRole('grid', { name: '1 of 7 factors' })).toHaveTextContent('ours');
    expect(document.querySelector('thead')).toHaveClass('mine');
    expect(screen.queryByRole('searchbox')).toBeNull();
  });
});

describe('Dotplot', () => {
  const amount = handmadeWith({
    prediction: { scale: 'value', value: 3180, threshold: 2500, outcome: 'inspect' },
    attribution: { ...handmade.attribution, scale: 'value', baseValue: 3000 },
    likelihood: null, sureness: { kind: 'cut-off', value: 0.8, word: 'fairly', n: 400 },
    band: { alpha: 0.1, lower: 2047, upper: 4313, measuredOn: 'all', quantiles: Array.from({ length: 20 }, (_, i) => 2000 + 100 * i) },
  });
  const about = {
    ...handmadeAbout, outcome: { name: 'repair cost', unit: 'EUR' },
    decision: { cutoffs: [{ below: 2500, outcome: { id: 'run' } }, { outcome: { id: 'inspect' } }] },
  };

  it('compares the dots with any amount, by steps of a slider or by a field', async () => {
    const onCutoffChange = vi.fn<(value: number, details: { reason: string }) => void>();
    render(<Dotplot data={amount} about={about} movable onCutoffChange={onCutoffChange} />);
    const slider = screen.getByRole('slider', { name: 'Compare with' });
    expect([slider.getAttribute('min'), slider.getAttribute('max'), slider.getAttribute('step')]).toEqual(['2000', '3900', '20']);
    fireEvent.keyDown(slider, { key: 'PageUp' });
    expect(onCutoffChange).toHaveBeenLastCalledWith(2600, expect.objectContaining({ reason: 'slider' }));
    expect(part('count')).toHaveTextContent('6 of 20 are below €2,600.');
    expect(slider).toHaveAttribute('aria-valuetext', '6 of 20 are below €2,600.');
    const field = screen.getByRole('spinbutton', { name: 'Compare with' });
    await userEvent.clear(field);
    await userEvent.type(field, '2050');
    expect(part('count')).toHaveTextContent('1 of 20 is below €2,050.');
    expect(document.querySelectorAll('[data-side="before"]')).toHaveLength(1);
  });

  it('from its parts, under a name of the host\'s own', () => {
    render(<Dotplot.Root data={amount} about={about} label="Costs of the repair"><Dotplot.Table /><Dotplot.Dots /></Dotplot.Root>);
    expect(screen.getByRole('img', { name: 'Costs of the repair' })).toBeVisible();
    expect(screen.queryByRole('slider')).toBeNull();
  });
});
