'use client';
import { sentenceText } from '@candor/core';
import { useId, useState, type KeyboardEvent } from 'react';
import { useCandor } from '../hooks/useCandor.js';
import { Part } from '../parts/Part.js';
import { useDrawn, type DotplotPartProps } from './dotplotDrawn.js';

/** Steps along the axis, and how many of them a page key goes. */
const STEPS = 100;
const PAGE = 5;

/** What the dots are compared with: a slider of a hundred steps, and a field for any amount in its range. */
export function DotplotCutoff(part: DotplotPartProps) {
  const { words } = useCandor();
  const { amounts: { dots, limit }, count, state, moveTo } = useDrawn('Dotplot.Cutoff');
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const low = Math.min(dots[0]!.value, limit ?? Infinity);
  const high = Math.max(dots.at(-1)!.value, limit ?? -Infinity);
  if (!(high > low)) return null;
  const step = roundStep((high - low) / STEPS);
  const [min, max] = [Math.floor(low / step) * step, Math.ceil(high / step) * step];
  const value = state.cutoff ?? min;
  const within = (amount: number) => Math.min(max, Math.max(min, amount));

  const page = (event: KeyboardEvent<HTMLInputElement>) => {
    const steps = event.key === 'PageUp' ? PAGE : event.key === 'PageDown' ? -PAGE : 0;
    if (steps === 0) return;
    event.preventDefault();
    moveTo(within(value + steps * step), 'slider', event);
  };
  return (
    <Part tag="div" host={part} state={state} className="candor-dots-cutoff" data-part="cutoff">
      <label htmlFor={id}>{words('candor.dots.cutoff')}</label>
      <input
        type="range"
        aria-label={words('candor.dots.cutoff')}
        aria-valuetext={count ? sentenceText(count) : undefined}
        {...{ min, max, step }}
        value={value}
        onKeyDown={page}
        onChange={(event) => moveTo(within(event.target.valueAsNumber), 'slider', event)}
      />
      <input
        id={id}
        className="candor-input"
        type="number"
        inputMode="decimal"
        {...{ min, max, step: 'any' }}
        value={typed ?? value}
        onBlur={() => setTyped(null)}
        onChange={(event) => {
          const amount = event.target.valueAsNumber;
          setTyped(event.target.value);
          // A number that is not whole yet, or far from any dot, compares nothing.
          if (amount >= min && amount <= max) moveTo(amount, 'field', event);
        }}
      />
    </Part>
  );
}

/** The next 1, 2 or 5 times a power of ten. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return ([1, 2, 5].find((times) => times * power >= size) ?? 10) * power;
}
