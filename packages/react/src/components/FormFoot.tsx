'use client';
import type { SyntheticEvent } from 'react';
import type { PersonalCheck } from '../feedback/usePersonalCheck.js';
import { useCandor } from '../hooks/useCandor.js';
import { PersonalWarning } from './PersonalWarning.js';
import { SendFailure } from './SendFailure.js';

interface FormFootProps {
  sending: boolean;
  failure: unknown;
  /** What was typed is kept on this device. */
  saved: boolean;
  personal: PersonalCheck;
  /** Send all the same. */
  onSend: () => void;
  /** Back to what was typed. */
  onEdit: () => void;
  onCancel?: ((event: SyntheticEvent) => void) | undefined;
}

/** The end of a form: what went wrong, what to look at again, Send and Cancel. */
export function FormFoot({ sending, failure, saved, personal, onSend, onEdit, onCancel }: FormFootProps) {
  const { words } = useCandor();
  const edit = () => {
    personal.clear();
    onEdit();
  };
  return (
    <>
      {failure !== null && <SendFailure error={failure} />}
      {personal.found.length > 0
        ? <PersonalWarning found={personal.found} onEdit={edit} onSend={onSend} />
        : (
          <div className="candor-row">
            <button type="submit" className="candor-button" data-emphasis="filled" aria-disabled={sending || undefined}>{words('candor.feedback.send')}</button>
            {onCancel && <button type="button" className="candor-button" onClick={onCancel}>{words('candor.feedback.cancel')}</button>}
            {saved && <small className="candor-muted" data-part="saved">{words('candor.feedback.saved')}</small>}
          </div>
        )}
    </>
  );
}
