'use client';
import { useContext } from 'react';
import { CandorContext, type Candor } from '../candor.js';

/** Locale, words, rules and client in force here; the defaults without a provider. */
export const useCandor = (): Candor => useContext(CandorContext);
