'use client';
import type { DraftStore, FeedbackSubject } from '@candor/core/feedback';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { emptyForm, isBlank, type FeedbackForm } from '../feedback/feedbackForm.js';
import { formFrom } from '../feedback/formFrom.js';
import { useCandor } from './useCandor.js';
import { useControllable, type ChangeHandler } from './useControllable.js';

export type FeedbackChange = 'open' | 'input' | 'cancel' | 'sent' | 'restored';

export interface FeedbackDraftOptions {
  value?: FeedbackForm | undefined;
  defaultValue?: FeedbackForm | undefined;
  onValueChange?: ChangeHandler<FeedbackForm, FeedbackChange> | undefined;
  /** Keeps what is typed through a reload, where the client can. Default true. */
  autosave?: boolean | undefined;
  /** Default: the provider's client's. */
  store?: DraftStore | undefined;
}

export interface FeedbackFormState {
  readonly form: FeedbackForm;
  /** Tells the host first. @returns Whether the host let it be. */
  readonly setForm: (form: FeedbackForm, reason: FeedbackChange, event?: SyntheticEvent) => boolean;
  /** What stands in the form is kept on this device. */
  readonly saved: boolean;
}

/** How long after the last key a draft is kept, in milliseconds. */
const SAVE_AFTER = 1000;

/** What stands in the form about one prediction: held by the host, by the part, and kept on the device while it is typed. */
export function useFeedbackDraft(
  { predictionId, explanation }: FeedbackSubject,
  { value, defaultValue = emptyForm, onValueChange, autosave = true, store: own }: FeedbackDraftOptions = {},
): FeedbackFormState {
  const provided = useCandor().client?.drafts;
  const store = autosave ? own ?? provided : undefined;
  const id = predictionId ?? explanation?.case.id;
  const [held, setForm] = useControllable(value, defaultValue, onValueChange);
  // A host may hand back what an earlier version kept.
  const form = held.claims === undefined ? formFrom(held) : held;
  const [kept, setKept] = useState<string | null>(null);
  const latest = useRef({ form, setForm, typed: false });
  useEffect(() => {
    latest.current = { ...latest.current, form, setForm };
  }, [form, setForm]);

  useEffect(() => {
    if (!store || id === undefined) return;
    let gone = false;
    store.load(id).then((before) => {
      const { form: now, typed } = latest.current;
      const restored = formFrom(before);
      if (gone || typed || !isBlank(now) || isBlank(restored)) return;
      latest.current.setForm(restored, 'restored');
      setKept(JSON.stringify(restored));
    }, console.error);
    return () => { gone = true; };
  }, [store, id]);

  const text = JSON.stringify(form);
  const first = useRef(text);
  const unkept = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (!store || id === undefined || (!latest.current.typed && text === first.current)) return;
    latest.current.typed = true;
    const keep = () => {
      unkept.current = null;
      const next = formFrom(JSON.parse(text));
      store.keep(id, isBlank(next) ? null : next).then(() => setKept(isBlank(next) ? null : text), console.error);
    };
    unkept.current = keep;
    const timer = setTimeout(keep, SAVE_AFTER);
    return () => clearTimeout(timer);
  }, [store, id, text]);

  useEffect(() => {
    // Leaving within the second would lose it.
    const leave = () => unkept.current?.();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  return { form, setForm, saved: kept !== null && kept === text };
}
