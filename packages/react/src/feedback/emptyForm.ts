import type { FeedbackForm } from './feedbackForm.js';

export const emptyForm: FeedbackForm = {
  open: null, features: [], claims: {}, missing: false, missingWhat: '', missingWhere: '', whole: false, expected: '', decided: '', comment: '',
  target: null, urgency: 'normal', why: '', question: '', contact: '',
};
