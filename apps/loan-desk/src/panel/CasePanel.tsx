import type { Explainer, ExplainerInfo } from '@candor/core';
import { emptyForm, Explanation, type FeedbackForm } from '@candor/react';
import { useStored } from '@candor/desk-page';
import type { FormState } from '../cases/evaluate.js';
import type { Case } from '../desk/loadDesk.js';
import { ownKey } from '../page/ownKey.js';
import { ExplanationRecord } from './ExplanationRecord.js';
import type { ShownExplanation } from './useCaseExplanation.js';
import { usePredict } from './usePredict.js';

export interface CasePanelProps {
  explainer: Explainer;
  info: ExplainerInfo | undefined;
  one: Case;
  form: FormState;
  shown: ShownExplanation;
}

/** The panel beside the form. What is typed into it is kept by case, like everything else on this page. */
export function CasePanel({ explainer, info, one, form, shown }: CasePanelProps) {
  const [answers, update] = useStored(sessionStorage, ownKey('desk.answers'), readAnswers);
  const predict = usePredict(explainer, info, one, form);
  const { explanation, error, isHeld, isWorking, isRefining } = shown;
  return (
    <aside className="side" aria-label="Recommendation" data-held={isHeld}>
      {isHeld && explanation !== undefined && <Held problems={Object.values(form.problems)} />}
      <Explanation
        data={explanation}
        error={error}
        state={isRefining ? 'refining' : error === null && (explanation === undefined || isWorking) ? 'loading' : undefined}
        onRetry={shown.retry}
        predictionId={one.id}
        caseLabel={one.id}
        draft={(Object.hasOwn(answers, one.id) ? answers[one.id] : undefined) ?? emptyForm}
        feedback={{ predict }}
        onDraftChange={(draft) => update((now) => ({ ...now, [one.id]: draft }))}
      />
      {explanation !== undefined && error === null && !isWorking && <ExplanationRecord id={one.id} explanation={explanation} />}
    </aside>
  );
}

/** Said while what is typed cannot be explained: the panel below speaks about the values before. */
function Held({ problems }: { problems: readonly string[] }) {
  return (
    <output className="held">
      <strong>This explanation is for the values before, not for what is typed now.</strong> {problems.join(' ')}
    </output>
  );
}

function readAnswers(json: unknown): Readonly<Record<string, FeedbackForm>> {
  return typeof json === 'object' && json !== null ? (json as Record<string, FeedbackForm>) : {};
}
