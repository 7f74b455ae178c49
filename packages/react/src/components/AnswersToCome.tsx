'use client';
import type { Explanation } from '@candor/core';
import { allChoices, choiceIcons, type Choice } from '../feedback/choices.js';
import { useCandor } from '../hooks/useCandor.js';
import { Heading, type HeadingLevel } from '../parts/Heading.js';
import { Icon } from '../parts/Icon.js';
import { Advice } from './Advice.js';

interface AnswersToComeProps {
  choices?: readonly Choice[] | undefined;
  headingLevel: HeadingLevel;
  /** What is read above; `null` while nothing is. */
  explanation: Explanation | null;
}

/** Keeps the answers' place until what takes them has come: the same boxes with the same words, so that nothing moves. */
export function AnswersToCome({ choices = allChoices, headingLevel, explanation }: AnswersToComeProps) {
  const { words } = useCandor();
  return (
    <div className="candor-section candor-actions" data-part="answers-to-come" aria-hidden="true">
      {choices.length > 1 && <div className="candor-heading-row"><Heading level={headingLevel}>{words('candor.feedback.heading')}</Heading></div>}
      <fieldset className="candor-choices">
        {choices.map((choice) => (
          <button key={choice} type="button" className="candor-button" disabled><Icon name={choiceIcons[choice]} />{words(`candor.feedback.${choice}`)}</button>
        ))}
      </fieldset>
      {choices.includes('ask') && <Advice explanation={explanation} />}
    </div>
  );
}
