import { isOpenEscalation, type EscalationCase } from '@candor/core/feedback';

/** The columns that follow from a case's record. */
export const caseColumns = (record: EscalationCase, now: Date) => ({
  state: record.state,
  open: isOpenEscalation(record.state),
  target: record.target,
  urgency: record.urgency,
  holder: record.holder,
  respond_by: record.respondBy === null ? null : new Date(record.respondBy),
  record: JSON.stringify(record),
  updated_at: now,
});
