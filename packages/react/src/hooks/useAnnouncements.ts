'use client';
import { listText, sentenceText, type Narrative } from '@candor/core';
import { useEffect, useRef } from 'react';
import type { PanelCondition } from '../components/explanationProps.js';
import { useAnnouncer } from './useAnnouncer.js';
import { useCandor } from './useCandor.js';
import { useLate } from './useLate.js';

interface Heard {
  condition: PanelCondition;
  loading: boolean;
  stale: boolean;
  online: boolean;
  durable: boolean;
  /** The case that the narrative is about. */
  subject: string | undefined;
  narrative: Narrative | null;
  /** What else stands above the panel, e.g. that the model changed; empty when nothing does. */
  lines: string;
}

/**
 * Says what changed without being asked, once and politely.
 * @returns The text for the panel's own live region; `null` where the provider speaks for all panels.
 */
export function useAnnouncements({ condition, loading, stale, online, durable, subject, narrative, lines }: Heard): { message: string | null } {
  const { words, locale, announce: provided } = useCandor();
  const { message, announce: own } = useAnnouncer();
  const announce = provided ?? own;
  const long = useLate(loading, 1000);
  const absent = narrative?.notices.filter(({ kind }) => kind === 'partial' || kind === 'no-profile')
    .flatMap(({ title, sentences }) => [`${title}.`, ...sentences.map(sentenceText)]).join(' ') ?? '';

  const told = useRef({ long: false, refining: false, online: true });
  const heard = useRef<HeardReasons>({ subject, main: undefined, turned: new Set() });
  useEffect(() => {
    const before = told.current;
    const refining = condition === 'refining';
    told.current = { long: long || (before.long && loading), refining, online };
    const refined = before.refining && !refining;
    const { main, turned } = newsOf(heard, { subject, narrative, follows: refining || before.refining });
    const news = turned.length === 0 ? [] : [words('candor.panel.turned', { labels: listText(turned, locale) })];
    if (long && !before.long) announce(words('candor.panel.loading'));
    else if (((before.long && !loading) || refined) && condition !== 'error') {
      announce([refined && main !== null ? words('candor.panel.main-reason', { label: main }) : words('candor.panel.complete'), ...news].join('. '));
    } else if (online !== before.online) {
      announce(online
        ? words('candor.panel.online')
        : words(durable ? 'candor.panel.offline' : 'candor.panel.offline.not-durable'));
    } else if (news.length > 0) announce(news.join(' '));
  }, [announce, words, locale, long, loading, condition, online, durable, subject, narrative]);

  useEffect(() => {
    if (stale) announce(words('candor.panel.stale'));
  }, [announce, words, stale]);

  useEffect(() => {
    const text = [lines, absent].filter(Boolean).join(' ');
    if (text) announce(text);
  }, [announce, absent, lines]);

  return { message: provided ? null : message };
}

/** What a reader of the estimates of one case has met. */
interface HeardReasons {
  subject: string | undefined;
  /** The first listed reason of the estimate last shown; `null` when none was listed. */
  main: string | null | undefined;
  /** Reasons whose turn was said. */
  turned: Set<string>;
}

/** Labels of what is new to that reader: another main reason, and reasons that turned since. */
function newsOf(
  heard: { current: HeardReasons }, { subject, narrative, follows }: Pick<Heard, 'subject' | 'narrative'> & { follows: boolean },
): { main: string | null; turned: string[] } {
  const { current } = heard;
  if (current.subject !== subject || !follows) heard.current = { subject, main: undefined, turned: new Set() };
  if (!follows || !narrative) return { main: null, turned: [] };
  const { subject: same, main: before, turned: said } = heard.current;
  const first = narrative.reasons[0] ?? null;
  const listed = narrative.opposing ? [...narrative.reasons, narrative.opposing] : narrative.reasons;
  const turned = listed.filter(({ feature, mark }) => mark !== null && !said.has(feature));
  heard.current = { subject: same, main: first?.feature ?? null, turned: new Set([...said, ...turned.map(({ feature }) => feature)]) };
  return { main: before === undefined || first === null || first.feature === before ? null : first.label, turned: turned.map(({ label }) => label) };
}
