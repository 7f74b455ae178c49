'use client';
import type { EscalationView } from '@candor/core/feedback';
import { useId } from 'react';
import { useCandor } from '../hooks/useCandor.js';
import { useMoment } from '../hooks/useMoment.js';

/** What has happened to a question, oldest first: who by role, when, and what they wrote. */
export function Timeline({ steps }: Pick<EscalationView, 'steps'>) {
  const { words } = useCandor();
  const moment = useMoment();
  const heading = useId();
  return (
    <div data-part="timeline">
      <p id={heading} className="candor-label">{words('candor.escalation.timeline')}</p>
      <ol className="candor-timeline" aria-labelledby={heading}>
        {steps.map(({ act, role, at, note, outcome }, position) => (
          <li key={`${position}:${at}`} data-act={act}>
            <p><b>{words(`candor.escalation.step.${act}`)}</b> <span className="candor-muted">{words(`candor.escalation.role.${role}`)}, <time dateTime={at}>{moment(at)}</time></span></p>
            {outcome && <p>{words(`candor.escalation.outcome.${outcome}`)}</p>}
            {note && <p data-part="comment"><bdi>{note}</bdi></p>}
          </li>
        ))}
      </ol>
    </div>
  );
}
