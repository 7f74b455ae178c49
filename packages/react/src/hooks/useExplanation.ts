'use client';
import type { Explainer, ExplanationState } from '@candor/core';
import { useSyncExternalStore } from 'react';

/** Where an explainer's newest question stands, kept up to date. */
export const useExplanation = (explainer: Explainer): ExplanationState =>
  useSyncExternalStore(explainer.subscribe, explainer.getState, explainer.getState);
