'use client';
import { toProblem } from '@candor/core';
import { useCandor } from '../hooks/useCandor.js';
import { Details } from '../parts/Details.js';
import { errorCause } from '../parts/errorCause.js';
import { Heading, type HeadingLevel } from '../parts/Heading.js';
import { Icon } from '../parts/Icon.js';

export interface ErrorStateProps {
  error: unknown;
  headingLevel: HeadingLevel;
  /** The host's reference for its support; default: the error's code. */
  reference?: string | undefined;
  onRetry?: (() => void) | undefined;
  /** The host's own way to a person. */
  onAskPerson?: (() => void) | undefined;
  /** A question can be sent from below this part. */
  canAsk?: boolean | undefined;
}

/** Said once, in plain words and without a single number of the case: what failed, what still works, what can be done. */
export function ErrorState({ error, headingLevel, reference, onRetry, onAskPerson, canAsk = false }: ErrorStateProps) {
  const { words } = useCandor();
  const { code, message } = toProblem(error);
  return (
    <div className="candor-section candor-error" data-part="error" data-code={code}>
      <div className="candor-notice" data-tone="danger" role="alert">
        <Icon name="warning" />
        <Heading level={headingLevel} className="candor-notice-title">{words('candor.error.title')}</Heading>
        <div>
          <p>{words(errorCause(code))}</p>
          <p>{words(onAskPerson || canAsk ? 'candor.error.still.ask' : 'candor.error.still')}</p>
        </div>
      </div>
      <Details>{message}</Details>
      <p className="candor-muted" data-part="reference">{words('candor.error.reference')} <span className="candor-code">{reference ?? code}</span></p>
      {(onRetry || onAskPerson) && (
        <div className="candor-choices">
          {onRetry && <RetryButton onRetry={onRetry} />}
          {onAskPerson && <button type="button" className="candor-button" onClick={onAskPerson}><Icon name="person" />{words('candor.feedback.ask')}</button>}
        </div>
      )}
    </div>
  );
}

export function RetryButton({ onRetry }: { onRetry: () => void }) {
  const { words } = useCandor();
  return <button type="button" className="candor-button" onClick={onRetry}><Icon name="retry" />{words('candor.error.retry')}</button>;
}
