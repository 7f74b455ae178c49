'use client';
import { useCandor } from '../hooks/useCandor.js';
import { SendFailure } from './SendFailure.js';

/** The end of a form: what went wrong, Send and Cancel. */
export function FormFoot({ sending, failure, onCancel }: { sending: boolean; failure: unknown; onCancel: () => void }) {
  const { words } = useCandor();
  return (
    <>
      {failure !== null && <SendFailure error={failure} />}
      <div className="candor-row">
        <button type="submit" className="candor-button" data-emphasis="filled" aria-disabled={sending || undefined}>{words('candor.feedback.send')}</button>
        <button type="button" className="candor-button" onClick={onCancel}>{words('candor.feedback.cancel')}</button>
      </div>
    </>
  );
}
