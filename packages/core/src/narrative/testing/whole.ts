import { withFeedback, type Catalog, type FeedbackMessages } from '../catalog.js';

export type Whole = Catalog & { readonly messages: Catalog['messages'] & FeedbackMessages };

/** A locale with the words of feedback and escalation beside those of the display. */
export const whole = async (catalog: Catalog): Promise<Whole> => withFeedback(catalog, await catalog.feedback!());
