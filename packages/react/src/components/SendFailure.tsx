'use client';
import { toProblem } from '@candor/core';
import { useCandor } from '../hooks/useCandor.js';
import { Details } from '../parts/Details.js';
import { Icon } from '../parts/Icon.js';

/** Said at once: the answer is not kept, and what was typed is still there. */
export function SendFailure({ error }: { error: unknown }) {
  const { words } = useCandor();
  const { code, message } = toProblem(error);
  return (
    <div className="candor-failure" role="alert" data-part="failure" data-code={code}>
      <Icon name="warning" />
      <div>
        <p>{words('candor.feedback.failed')}</p>
        <Details>{message}</Details>
      </div>
    </div>
  );
}
