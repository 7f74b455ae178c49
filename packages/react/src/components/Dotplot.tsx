'use client';
import { quantileDots } from '@candor/charts';
import { sentenceText, type Narrative } from '@candor/core';
import { forwardRef, useId, useState } from 'react';
import { useCandor } from '../hooks/useCandor.js';
import { Icon } from '../parts/Icon.js';
import { Part } from '../parts/Part.js';
import type { PartProps } from '../parts/partProps.js';
import { placeIn } from '../parts/place.js';
import { SentenceText } from '../parts/SentenceText.js';

export interface DotplotState {
  /** The table is open. */
  table: boolean;
}

export interface DotplotProps extends PartProps<DotplotState> {
  narrative: Pick<Narrative, 'dots' | 'dir' | 'locale'>;
  /** Accessible name of the drawing; default how many amounts, from where to where, and how many are beyond the limit. */
  label?: string | undefined;
  /** Default true: the same amounts as a table, at a press. */
  interactive?: boolean | undefined;
}

/** Pixels: a dot with its air, the words above the dots and those below the axis. */
const pitch = 12;
const radius = 4.75;
const rows = { above: 14, below: 16 } as const;
/** The narrowest drawing; a wider one moves the columns apart. */
const width = 288;

/** Equally likely amounts that can be counted: filled beyond the limit, hollow before it. */
export const Dotplot = forwardRef<HTMLElement, DotplotProps>(function Dotplot({ narrative, label, interactive = true, ...part }, ref) {
  const { words } = useCandor();
  const [open, setOpen] = useState(false);
  const table = useId();
  const told = narrative.dots;
  const layout = told && quantileDots(told.dots.map(({ value }) => value), {
    cutoff: told.limit, cutoffText: told.limitText, tickTexts: told.ticks, count: told.dots.length, width, radius: pitch / 2,
  });
  if (!told || !layout) return null;
  const { at } = placeIn(narrative.dir);
  const floor = rows.above + layout.tallest * pitch + 2;
  const name = label ?? [told.label, told.count].flatMap((sentence) => (sentence ? [sentenceText(sentence)] : [])).join(' ');
  return (
    <Part
      tag="figure"
      host={part}
      state={{ table: open }}
      ref={ref}
      className="candor candor-dots"
      dir={narrative.dir}
      lang={narrative.locale}
      data-part="dotplot"
      data-state={open ? 'table' : 'dots'}
    >
      <svg width="100%" height={floor + rows.below} role="img" aria-label={name} focusable="false">
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
      </svg>
      <figcaption data-part="caption">
        <SentenceText sentence={told.caption} />
        {told.count && <> <span data-part="count"><SentenceText sentence={told.count} /></span></>}
      </figcaption>
      {interactive && (
        <button type="button" className="candor-link" aria-expanded={open} aria-controls={open ? table : undefined} onClick={() => setOpen(!open)}>
          {words('candor.dots.table')}
          <Icon name="chevron" className="candor-chevron" />
        </button>
      )}
      {open && (
        <table id={table} className="candor-dots-table" data-part="table">
          <caption><SentenceText sentence={told.label} /></caption>
          <thead>
            <tr>
              <th scope="col">{words('candor.dots.table.number')}</th>
              <th scope="col">{words('candor.dots.table.amount')}</th>
              {layout.cutoff !== null && <th scope="col">{words('candor.dots.table.side')}</th>}
            </tr>
          </thead>
          <tbody>
            {told.dots.map((dot, i) => (
              <tr key={i}>
                <th scope="row">{i + 1}</th>
                <td><bdi>{dot.text}</bdi></td>
                {layout.cutoff !== null && <td>{words(layout.dots[i]!.beyond ? 'candor.dots.table.above' : 'candor.dots.table.below')}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Part>
  );
});
