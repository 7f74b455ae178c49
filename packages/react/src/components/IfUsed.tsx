'use client';
import { formatValue, type Explanation, type Narrative } from '@candor/core';
import { useEffect, useState } from 'react';
import { useCandor } from '../hooks/useCandor.js';
import { useNarrative } from '../hooks/useNarrative.js';
import { SentenceText } from '../parts/SentenceText.js';

/** Runs the model again with some inputs changed; the record itself stays as it is. */
export type Predict = (changes: Readonly<Record<string, string | number>>, options: { signal: AbortSignal }) => Promise<Explanation>;

interface IfUsedProps {
  feature: string;
  value: string | number;
  predict: Predict;
  before: Explanation;
  narrative: Narrative;
}

type Trial = { readonly of: unknown; readonly answer: Explanation | null };

/** A pause in typing, in milliseconds. */
const PAUSE = 500;

/** What the model would have said with the corrected value; never what would have happened. */
export function IfUsed({ feature, value, predict, before, narrative }: IfUsedProps) {
  const { words } = useCandor();
  const key = JSON.stringify([feature, value]);
  const [trial, setTrial] = useState<Trial | null>(null);

  useEffect(() => {
    const life = new AbortController();
    const timer = setTimeout(() => {
      predict({ [feature]: value }, { signal: life.signal }).then(
        (answer) => { if (!life.signal.aborted) setTrial({ of: key, answer }); },
        () => { if (!life.signal.aborted) setTrial({ of: key, answer: null }); }, // said below, in place of an answer
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      life.abort();
    };
  }, [predict, feature, value, key]);

  return (
    <div className="candor-quote" data-part="if-used" aria-live="polite">
      <p><b>{words('candor.feedback.if-used')}</b></p>
      {trial?.of !== key
        ? <p className="candor-muted">{words('candor.feedback.if-used.wait')}</p>
        : trial.answer === null
          ? <p>{words('candor.feedback.if-used.failed')}</p>
          : <Compared before={before} after={trial.answer} was={narrative.recommendation.outcome} />}
    </div>
  );
}

function Compared({ before, after, was }: { before: Explanation; after: Explanation; was: string | null }) {
  const candor = useCandor();
  const { words } = candor;
  const now = useNarrative(after)?.recommendation.outcome ?? null;
  const scores = [before.prediction, after.prediction] as const;
  const [one, other] = scores.map((prediction) => scoreText(prediction, candor, digitsApart(scores))) as [string, string];
  const comparable = before.prediction.scale === after.prediction.scale && before.prediction.target === after.prediction.target;
  return (
    <>
      {comparable && <p><SentenceText sentence={words.sentence('candor.feedback.if-used.score', { before: one, after: other })} /></p>}
      {was !== null && now !== null && (
        <p>
          <SentenceText sentence={was === now ? words.sentence('candor.feedback.if-used.same', { outcome: was }) : words.sentence('candor.feedback.if-used.other', { before: was, after: now })} />
        </p>
      )}
      <p className="candor-muted">{words('candor.feedback.if-used.record')}</p>
    </>
  );
}

type Score = Explanation['prediction'];

/** Both numbers are written alike: whole, or with a tenth where only that tells them apart. */
const digitsApart = ([one, other]: readonly [Score, Score]) => (Math.round(one.value * 100) === Math.round(other.value * 100) ? 1 : 0);

function scoreText({ scale, value }: Score, { words, about, locale, timeZone }: ReturnType<typeof useCandor>, digits: number): string {
  if (scale === 'probability') return words('candor.frequency', { count: new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value * 100), base: 100 });
  return formatValue(value, { format: scale === 'value' ? about?.outcome.format : undefined, unit: scale === 'value' ? about?.outcome.unit : undefined, locale, timeZone, rounded: true });
}
