'use client';
import { pickText } from '@candor/core';
import { useCandor } from '../hooks/useCandor.js';
import { Icon } from '../parts/Icon.js';
import { SentenceText } from '../parts/SentenceText.js';

/** What sending does, who reads it, by when: said before it is sent. The host's own words win; there is always a line. */
export function Consequence({ id, of, own, whom }: { id: string; of: 'answer' | 'question'; own?: string | undefined; whom?: string | undefined }) {
  const { words, policy, about, locale } = useCandor();
  const owner = whom || pickText(about?.card.owner, locale);
  const key = of === 'answer' ? 'candor.feedback.consequence' : 'candor.feedback.ask.consequence';
  const given = own ?? (of === 'answer' ? policy.consequence : policy.askConsequence);
  return (
    <div className="candor-consequence">
      <Icon name="info" />
      <p id={id} data-part="consequence">
        {given ?? <SentenceText sentence={owner ? words.sentence(`${key}.owner`, { owner }) : words.sentence(key)} />}
      </p>
    </div>
  );
}
