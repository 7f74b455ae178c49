'use client';
import type { Explainer, ExplanationState } from '@candor/core';
import { useSyncExternalStore } from 'react';

const idle: ExplanationState = { status: 'idle' };
/** What a server draws, and a page that takes over from it, however far the explainer is by then. */
const onServer = () => idle;

/** Where an explainer's newest question stands, kept up to date. */
export const useExplanation = (explainer: Explainer): ExplanationState =>
  useSyncExternalStore(explainer.subscribe, explainer.getState, onServer);
