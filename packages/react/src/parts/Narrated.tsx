'use client';
import { CandorError, type Explanation } from '@candor/core';
import { useContext, useMemo, type ReactElement } from 'react';
import { useCandor } from '../hooks/useCandor.js';
import { useNarrative } from '../hooks/useNarrative.js';
import { Refused } from './Refused.js';
import { refusalOf } from './refusalOf.js';
import { Settled } from './Settled.js';
import { ToldContext } from './ToldContext.js';
import type { TellingOptions, Told, ToldProps } from './toldProps.js';

interface NarratedProps {
  name: string;
  data: Explanation | undefined;
  settings: ToldProps | null;
  options: TellingOptions;
  draw: (told: Told) => ReactElement;
}

/** Draws a view from an explanation, or from what the Root around it has. */
export function Narrated({ settings, ...telling }: NarratedProps) {
  return settings ? <Settled settings={settings}><Tell {...telling} /></Settled> : <Tell {...telling} />;
}

function Tell({ name, data, options, draw }: Omit<NarratedProps, 'settings'>) {
  const around = useContext(ToldContext);
  const { words, dir, locale } = useCandor();
  const refusal = useMemo(() => refusalOf(data), [data]);
  const own = useNarrative(refusal === null ? data : null, options);
  if (refusal !== null) return <Refused name={name} error={refusal} title={words.sentence('candor.error.title')} dir={dir} locale={locale} />;
  const narrative = own ?? around?.narrative;
  if (!narrative) {
    throw new CandorError('narrative-missing', `${name} has nothing to tell: give it \`data\` or \`narrative\`${name.includes('.') ? `, or put it into ${name.replace(/\..*/u, '.Root')}` : ''}`);
  }
  return draw({ narrative, data: data ?? around?.data });
}
