'use client';
import { sentenceText, type Notice } from '@candor/core';
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
  notices: readonly Notice[] | undefined;
}

/**
 * Says what changed without being asked, once and politely.
 * @returns The text for the panel's own live region; `null` where the provider speaks for all panels.
 */
export function useAnnouncements({ condition, loading, stale, online, durable, notices }: Heard): { message: string | null } {
  const { words, announce: provided } = useCandor();
  const { message, announce: own } = useAnnouncer();
  const announce = provided ?? own;
  const long = useLate(loading, 1000);
  const absent = notices?.filter(({ kind }) => kind === 'partial' || kind === 'no-profile')
    .flatMap(({ title, sentences }) => [`${title}.`, ...sentences.map(sentenceText)]).join(' ') ?? '';

  const told = useRef({ long: false, refining: false, online: true });
  useEffect(() => {
    const before = told.current;
    const refining = condition === 'refining';
    told.current = { long: long || (before.long && loading), refining, online };
    if (long && !before.long) announce(words('candor.panel.loading'));
    else if (((before.long && !loading) || (before.refining && !refining)) && condition !== 'error') announce(words('candor.panel.complete'));
    else if (online !== before.online) {
      announce(online
        ? words('candor.panel.online')
        : words(durable ? 'candor.panel.offline' : 'candor.panel.offline.not-durable'));
    }
  }, [announce, words, long, loading, condition, online, durable]);

  useEffect(() => {
    if (stale) announce(words('candor.panel.stale'));
  }, [announce, words, stale]);

  useEffect(() => {
    if (absent) announce(absent);
  }, [announce, absent]);

  return { message: provided ? null : message };
}
