import { createBrowserExplainer, createFeedbackClient } from '@candor/browser';
import type { Explainer } from '@candor/core';
import { defaultRedaction, type FeedbackClient } from '@candor/core/feedback';
import type { Desk } from './desk/desk.js';
import { ownKey } from './page/ownKey.js';

/** The folder that is served beside the page. */
export const DESK_BASE = './desk/';

/** One worker for the page: it reads model and profile itself and never touches the main thread. */
export const openExplainer = (): Explainer =>
  createBrowserExplainer({ modelUrl: `${DESK_BASE}model.onnx`, profileUrl: `${DESK_BASE}profile.json` });

/** Keeps answers on this device and sends them to the endpoint the desk names; without one they wait. */
export const openFeedback = (desk: Desk): FeedbackClient =>
  createFeedbackClient({
    name: ownKey('candor'),
    ...(desk.feedback && { endpoint: desk.feedback.endpoint }),
    ...(desk.feedback?.service !== undefined && { service: desk.feedback.service }),
    ...(desk.feedback?.snapshot === true && { redact: { allow: [...defaultRedaction.allow, 'snapshot'] } }),
  });
