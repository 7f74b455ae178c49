import type { FeedbackForm } from './feedbackForm.js';

export const emptyForm: FeedbackForm = { open: null, features: [], missing: false, missingWhat: '', whole: false, comment: '', question: '' };
