'use client';
import { findPersonalData } from '@candor/core/feedback';
import { useEffect, useRef } from 'react';
import { useCandor } from '../hooks/useCandor.js';
import { Icon } from '../parts/Icon.js';
import { SentenceText } from '../parts/SentenceText.js';

/** What in some texts looks like something about a person. */
export const personalIn = (texts: readonly string[]) =>
  texts.flatMap((text) => findPersonalData(text).map(({ kind, start, end }) => ({ kind, text: text.slice(start, end) })));

export interface PersonalWarningProps {
  found: ReturnType<typeof personalIn>;
  onEdit: () => void;
  onSend: () => void;
}

/** Found on this device, before anything is sent: the officer may edit it, or send it as it is. */
export function PersonalWarning({ found, onEdit, onSend }: PersonalWarningProps) {
  const { words } = useCandor();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} className="candor-notice" tabIndex={-1} role="alert" data-part="personal">
      <Icon name="warning" />
      <div>
        <p>{words('candor.feedback.personal')}</p>
        <ul className="candor-list">
          {found.map(({ kind, text }, position) => (
            <li key={`${position}:${text}`}><SentenceText sentence={words.sentence(`candor.feedback.personal.${kind}`, { text })} /></li>
          ))}
        </ul>
        <div className="candor-row">
          <button type="button" className="candor-button" onClick={onEdit}>{words('candor.feedback.personal.edit')}</button>
          <button type="button" className="candor-button" onClick={onSend}>{words('candor.feedback.personal.send')}</button>
        </div>
      </div>
    </div>
  );
}
