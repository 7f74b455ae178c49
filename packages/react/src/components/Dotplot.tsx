'use client';
import { quantileDots } from '@candor/charts';
import { sentenceText, writeAmount } from '@candor/core';
import { useId, useState, type ReactNode } from 'react';
import { useCandor } from '../hooks/useCandor.js';
import { useControllable, type ChangeHandler } from '../hooks/useControllable.js';
import { Icon } from '../parts/Icon.js';
import { Part } from '../parts/Part.js';
import type { PartProps } from '../parts/partProps.js';
import { placeIn } from '../parts/place.js';
import { SentenceText } from '../parts/SentenceText.js';
import { told, type ViewProps } from '../parts/told.js';
import type { ToldProps } from '../parts/toldProps.js';
import { tongue } from '../parts/tongue.js';
import { DotplotCutoff } from './DotplotCutoff.js';
import { DrawnContext, useDrawn, type DotplotPartProps, type DotplotState, type Drawn } from './dotplotDrawn.js';

export interface DotplotRootProps extends PartProps<DotplotState>, ToldProps {
  /** Accessible name of the drawing; default how many amounts, from where to where, and how many are beyond the limit. */
  label?: string | undefined;
  /** What the dots are compared with, on the model's own scale. Default: the limit that decides. */
  cutoff?: number | undefined;
  defaultCutoff?: number | undefined;
  onCutoffChange?: ChangeHandler<number, 'slider' | 'field'> | undefined;
  children?: ReactNode;
}

export interface DotplotProps extends Omit<DotplotRootProps, 'children'> {
  /** Default true: the same amounts as a table, at a press. */
  interactive?: boolean | undefined;
  /** Default false: a slider and a field compare the dots with any amount. */
  movable?: boolean | undefined;
}

/** Pixels: a dot with its air, the words above the dots and those below the axis. */
const pitch = 12;
const radius = 4.75;
const rows = { above: 14, below: 16 } as const;
/** The narrowest drawing; a wider one moves the columns apart. */
const width = 288;

function RootView({ shown: { narrative }, forwarded, label, cutoff, defaultCutoff, onCutoffChange, children, ...part }: ViewProps<DotplotRootProps>) {
  const { words, about, locale, timeZone, format } = useCandor();
  const { dots } = narrative;
  const limit = dots?.limit ?? null;
  const [chosen, setChosen] = useControllable(cutoff, defaultCutoff, onCutoffChange as ChangeHandler<number | undefined, 'slider' | 'field'> | undefined, 'cutoff');
  const [table, setTable] = useState(false);
  const compared = chosen ?? limit;
  const isOwn = compared !== limit;
  const text = isOwn && compared !== null ? writeAmount(compared, about, { locale, timeZone, ...(format && { format }) }) : dots?.limitText ?? null;
  const layout = dots && quantileDots(dots.dots.map(({ value }) => value), {
    cutoff: compared, cutoffText: text, tickTexts: dots.ticks, count: dots.dots.length, width, radius: pitch / 2,
  });
  if (!dots || !layout) return null;
  const count = isOwn ? words.sentence('candor.dots.cutoff.count', { count: layout.below, base: dots.dots.length, amount: text ?? '' }) : dots.count;
  const name = label ?? [dots.label, count].flatMap((sentence) => (sentence ? [sentenceText(sentence)] : [])).join(' ');
  const state = { table, cutoff: compared };
  const drawn: Drawn = { narrative, amounts: dots, layout, name, count, state, moveTo: setChosen, toggleTable: () => setTable(!table) };
  return (
    <Part tag="figure" host={part} state={state} ref={forwarded} className="candor candor-dots" {...tongue(narrative)} data-part="dotplot" data-state={table ? 'table' : 'dots'}>
      <DrawnContext.Provider value={drawn}>{children}</DrawnContext.Provider>
    </Part>
  );
}

const Root = /* @__PURE__ */ told<DotplotRootProps>('Dotplot.Root', RootView);

const frame = (height: number) => ({ role: 'img', width: '100%', height, focusable: false });

/** The dots on their axis, filled beyond what they are compared with, hollow before it, and their count in words. */
function Dots(part: DotplotPartProps) {
  const { narrative, amounts: { caption }, layout, name, count, state } = useDrawn('Dotplot.Dots');
  const { at } = placeIn(narrative.dir);
  const floor = rows.above + layout.tallest * pitch + 2;
  return (
    <>
      <Part tag="svg" host={part} state={state} {...frame(floor + rows.below)} aria-label={name} data-part="dots">
        <line className="candor-dots-axis" x1="0" x2="100%" y1={floor} y2={floor} />
        {layout.cutoff !== null && <line className="candor-dots-limit" data-part="limit" x1={at(layout.cutoff)} x2={at(layout.cutoff)} y1={rows.above - 1} y2={floor} />}
        {layout.dots.map((dot, i) => (
          <circle
            key={i}
            className="candor-dot"
            data-part="dot"
            data-side={layout.cutoff === null ? undefined : dot.beyond ? 'beyond' : 'before'}
            cx={at(dot.at)}
            cy={floor - (dot.level + 0.5) * pitch}
            r={radius}
          />
        ))}
        {layout.cutoffLabel && (
          <text className="candor-tick" data-emphasis="strong" x={at(layout.cutoffLabel.at)} y="10" textAnchor={layout.cutoffLabel.anchor}>{layout.cutoffLabel.text}</text>
        )}
        {layout.ticks.map((tick) => (
          <text key={tick.value} className="candor-tick" x={at(tick.at)} y={floor + 13} textAnchor={tick.anchor}>{tick.text}</text>
        ))}
      </Part>
      <figcaption data-part="caption">
        <SentenceText sentence={caption} />
        {count && <> <span data-part="count"><SentenceText sentence={count} /></span></>}
      </figcaption>
    </>
  );
}

/** The same amounts as a table, at a press. */
function Table(part: DotplotPartProps) {
  const { words } = useCandor();
  const { amounts: { dots, label }, layout, state, toggleTable } = useDrawn('Dotplot.Table');
  const id = useId();
  const open = state.table;
  return (
    <>
      <button type="button" className="candor-link" aria-expanded={open} aria-controls={open ? id : undefined} onClick={toggleTable}>
        {words('candor.dots.table')}
        <Icon name="chevron" className="candor-chevron" />
      </button>
      {open && (
        <Part tag="table" host={part} state={state} id={id} className="candor-dots-table" data-part="table">
          <caption><SentenceText sentence={label} /></caption>
          <thead>
            <tr>
              <th scope="col">{words('candor.dots.table.number')}</th>
              <th scope="col">{words('candor.dots.table.amount')}</th>
              {layout.cutoff !== null && <th scope="col">{words('candor.dots.table.side')}</th>}
            </tr>
          </thead>
          <tbody>
            {dots.map((dot, i) => (
              <tr key={i}>
                <th scope="row">{i + 1}</th>
                <td><bdi>{dot.text}</bdi></td>
                {layout.cutoff !== null && <td>{words(layout.dots[i]!.beyond ? 'candor.dots.table.above' : 'candor.dots.table.below')}</td>}
              </tr>
            ))}
          </tbody>
        </Part>
      )}
    </>
  );
}

const Whole = /* @__PURE__ */ told<DotplotProps>('Dotplot', ({ shown, forwarded, interactive = true, movable = false, ...root }) => (
  <Root {...shown} ref={forwarded} {...root}>
    <Dots />
    {interactive && movable && <DotplotCutoff />}
    {interactive && <Table />}
  </Root>
));

/** Equally likely amounts that can be counted: filled beyond the limit, hollow before it. In one piece, or from its parts. */
export const Dotplot = /* @__PURE__ */ Object.assign(Whole, { Root, Dots, Cutoff: DotplotCutoff, Table });
