import type { FeedbackSubject, NewOutboxRecord, Receipt } from '@candor/core/feedback';

/** A prediction of an invented model that has not answered yet. */
export const someSubject = (id = 'plot-7'): FeedbackSubject => ({ predictionId: id, explanation: null });

export const uuidOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const someRecord = (n: number): NewOutboxRecord => ({
  id: uuidOf(n), subject: 'prediction/plot-7', type: 'candor.feedback.submitted.v1', body: `{"n":${n}}`, createdAt: '2026-03-02T09:00:00.000Z', attempts: 0,
});

export const someReceipt = (id: string): Receipt => ({ feedbackId: id, reference: 'R-1', receivedAt: '2026-03-02T09:00:01.000Z', status: 'submitted' });
