import type { EscalationTarget, FeedbackRecord } from '@candor/core/feedback';
import type { FeedbackAnswers } from '../hooks/useFeedback.js';
import { question } from './drafts.js';
import type { FeedbackForm } from './feedbackForm.js';

/**
 * Sends the question of a form.
 *
 * One that is still open and went to somebody else is taken back first: a second one would only join it, where it lies.
 * @param canWithdraw - The question asked before is still open.
 * @returns `null` when it could not be kept.
 */
export async function ask(answers: Pick<FeedbackAnswers, 'send' | 'withdraw' | 'question'>, form: FeedbackForm, targets: readonly EscalationTarget[], canWithdraw: boolean): Promise<FeedbackRecord | null> {
  const target = targets.find(({ id }) => id === form.target) ?? targets[0]!;
  const { question: before } = answers;
  const isElsewhere = before && canWithdraw && before.said.target !== target.id;
  if (isElsewhere && !await answers.withdraw(before)) return null;
  return answers.send(question(form, target.id));
}
