'use client';
import { caseSteps, percent, waterfall, type WaterfallLayout, type WaterfallRow } from '@candor/charts';
import { stepWords, type Explanation, type Narrative } from '@candor/core';
import { useMemo } from 'react';
import { useCandor } from '../hooks/useCandor.js';
import { Hatch, useHatch } from '../parts/Hatch.js';
import { Part } from '../parts/Part.js';
import type { PartProps } from '../parts/partProps.js';
import { placeIn } from '../parts/place.js';
import { told, type ViewProps } from '../parts/told.js';
import type { ToldProps } from '../parts/toldProps.js';

export interface WaterfallState {
  scale: Explanation['attribution']['scale'];
}

export interface WaterfallProps extends PartProps<WaterfallState>, ToldProps {
  data: Explanation;
  /** Factors with a row of their own; the rest share one. Default 10. */
  most?: number | undefined;
}

function View({ shown: { narrative, data }, ...steps }: ViewProps<WaterfallProps>) {
  return data ? <Steps data={data} narrative={narrative} {...steps} /> : null;
}

/**
 * For analysts: from the base value to the model's output, one factor a row, in a table whose numbers add up.
 *
 * The drawing is the table: each row holds its name, the value used, its step and its bar, so that what is seen and
 * what is read aloud cannot differ. It is not part of the panel; load it with `lazy(() => import('@candor/react/waterfall'))`.
 */
export const Waterfall = /* @__PURE__ */ told<WaterfallProps>('Waterfall', View);

function Steps({ data, narrative, forwarded, most = 10, ...part }: Omit<ViewProps<WaterfallProps>, 'shown'> & { data: Explanation; narrative: Narrative }) {
  const { about, catalog, locale, timeZone, policy, format } = useCandor();
  const hatch = useHatch();
  const words = useMemo(() => stepWords(data, about, { locale, catalog, timeZone, policy, ...(format ? { format } : {}) }), [data, about, locale, catalog, timeZone, policy, format]);
  const steps = useMemo(() => caseSteps(data, narrative.factors), [data, narrative.factors]);
  const layout = useMemo(() => waterfall(steps, { most }), [steps, most]);
  if (!layout) return null;
  const factors = new Map(narrative.factors.map((factor) => [factor.feature, factor]));
  const draw = { layout, hatch, towards: steps.towards, dir: narrative.dir };
  return (
    <Part
      tag="figure"
      host={part}
      state={{ scale: data.attribution.scale }}
      ref={forwarded}
      className="candor candor-waterfall"
      dir={narrative.dir}
      lang={narrative.locale}
      data-part="waterfall"
      data-scale={data.attribution.scale}
    >
      <Hatch id={hatch} />
      <table className="candor-steps">
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col" data-column="label">{words.factor}</th>
            <th scope="col" data-column="value">{words.value}</th>
            <th scope="col" data-column="points">{words.points}</th>
            {/* The bar says nothing that the points do not. */}
            <td data-column="bar" aria-hidden="true"><Key axis={narrative.axis} hatch={hatch} /></td>
          </tr>
        </thead>
        <tbody>
          <tr data-part="base">
            <th scope="row" colSpan={2}>{words.base}</th>
            <td data-column="points"><bdi>{words.baseText}</bdi></td>
            <StepBar {...draw} end="base" />
          </tr>
          {layout.rows.map((row, i) => {
            const factor = row.feature === null ? undefined : factors.get(row.feature);
            return (
              <tr key={row.feature ?? row.kind} data-part="step" data-kind={row.kind} data-side={row.side}>
                <th scope="row" colSpan={factor ? 1 : 2}><bdi>{factor?.label ?? (row.kind === 'gap' ? words.gap : words.rest(row.count))}</bdi></th>
                {factor && <td data-column="value"><bdi>{factor.valueText ?? wordsOf(factor)}</bdi></td>}
                <td data-column="points"><bdi>{words.step(row.value)}</bdi></td>
                <StepBar {...draw} row={row} before={i === 0 ? layout.base : layout.rows[i - 1]!.end} />
              </tr>
            );
          })}
          <tr data-part="output">
            <th scope="row" colSpan={2}>{words.output}</th>
            <td data-column="points"><bdi>{words.outputText}</bdi></td>
            <StepBar {...draw} end="prediction" />
          </tr>
        </tbody>
      </table>
      {layout.limit !== null && words.limitText !== null && <figcaption data-part="limit"><LimitSample />{words.limitText}</figcaption>}
    </Part>
  );
}

/** A missing or hidden value has no text of its own; its detail says which it is. */
const wordsOf = ({ details }: Narrative['factors'][number]) => details.find(({ id }) => id === 'value')?.text.map(({ text }) => text).join('') ?? '';

interface StepBarProps {
  layout: WaterfallLayout;
  hatch: string;
  towards: 'up' | 'down';
  dir: Narrative['dir'];
  row?: WaterfallRow;
  /** Where the running total stood before this row. */
  before?: number;
  end?: 'base' | 'prediction';
}

/** One row of the drawing: its bar or its dot, and its part of the lines that run through all rows. */
function StepBar({ layout: { base, prediction, limit }, hatch, towards, dir, row, before = base, end }: StepBarProps) {
  const { at, span } = placeIn(dir);
  const direction = row && row.kind !== 'gap' ? (row.side === towards ? 'toward' : 'away') : undefined;
  const line = (fraction: number, name: string, [from, to]: readonly [number, number] = [0, 100]) => <line className={`candor-step-${name}`} x1={at(fraction)} x2={at(fraction)} y1={`${from}%`} y2={`${to}%`} />;
  return (
    <td data-column="bar" aria-hidden="true">
      <svg className="candor-step" width="100%" height="100%" focusable="false">
        {line(base, 'rule')}
        {line(prediction, 'rule')}
        {limit !== null && line(limit, 'limit')}
        {end !== 'base' && line(row ? before : prediction, 'carry', [0, 50])}
        {end !== 'prediction' && line(row ? row.end : base, 'carry', [50, 100])}
        {end && <circle className="candor-step-end" cx={at(end === 'base' ? base : prediction)} cy="50%" r="3.5" />}
        {row && row.length > 0 && (
          // In the middle of a row of any height: a fixed thickness from the half.
          <svg y="50%" overflow="visible">
            <rect
              className="candor-step-bar"
              data-part="bar"
              data-kind={row.kind}
              data-direction={direction}
              {...span(row)}
              y="-6"
              height="12"
              rx="1.5"
              fill={direction === 'away' ? `url(#${hatch})` : undefined}
            />
          </svg>
        )}
      </svg>
    </td>
  );
}

/** Side, pattern and word of both directions. */
function Key({ axis, hatch }: { axis: Narrative['axis']; hatch: string }) {
  return (
    <span className="candor-steps-key">
      {(['toward', 'away'] as const).map((direction) => (
        <span key={direction}>
          <svg width="14" height="10" focusable="false">
            <rect className="candor-step-bar" data-direction={direction} width={percent(1)} height="100%" rx="1.5" fill={direction === 'away' ? `url(#${hatch})` : undefined} />
          </svg>
          {axis[direction]}
        </span>
      ))}
    </span>
  );
}

const LimitSample = () => (
  <svg width="2" height="14" aria-hidden="true" focusable="false"><line className="candor-step-limit" x1="1" x2="1" y1="0" y2="14" /></svg>
);
