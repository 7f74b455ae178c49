import { useId, useState } from 'react';
import type { Desk } from '../desk/desk.js';
import { inLocale } from '../desk/words.js';
import type { RecordedDecision } from './useDecisions.js';

export interface DecisionControlProps {
  desk: Desk;
  recorded: RecordedDecision | undefined;
  onRecord: (choice: string) => void;
}

/** The host decides here, in its own place and style; nothing is preselected, whatever was recommended. */
export function DecisionControl({ desk, recorded, onRecord }: DecisionControlProps) {
  const id = useId();
  const [choice, setChoice] = useState<string | null>(recorded?.choice ?? null);
  const [asked, setAsked] = useState(false);
  const { decision, locale } = desk;
  if (decision === undefined) return null;
  const choices = decision.choices.map((text) => inLocale(text, locale));
  return (
    <form
      className="decide"
      onSubmit={(event) => {
        event.preventDefault();
        if (choice === null) setAsked(true);
        else onRecord(choice);
      }}
    >
      <fieldset aria-describedby={decision.hint === undefined ? undefined : `${id}-hint`}>
        <legend>{inLocale(decision.label, locale)}</legend>
        <div className="decide-row">
          <div className="choices">
            {choices.map((text) => (
              <label key={text}>
                <input
                  type="radio"
                  name={id}
                  checked={choice === text}
                  onChange={() => {
                    setChoice(text);
                    setAsked(false);
                  }}
                />
                {text}
              </label>
            ))}
          </div>
          <button type="submit" className="button-main">
            {inLocale(decision.action, locale)}
          </button>
        </div>
      </fieldset>
      <output className="decide-status">
        {asked && 'Choose one first.'}
        {!asked && recorded !== undefined && `Recorded: ${recorded.choice}, ${timeText(recorded.at, locale)}. You can change it.`}
      </output>
      {decision.hint !== undefined && <p id={`${id}-hint`}>{inLocale(decision.hint, locale)}</p>}
    </form>
  );
}

const timeText = (iso: string, locale: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
