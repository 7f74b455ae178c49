import type { Term } from '@candor/core';
import { SentenceText } from './SentenceText.js';

/** Terms with what each says here. */
export function Terms({ terms }: { terms: readonly Term[] }) {
  return (
    <dl className="candor-terms">
      {terms.map(({ term, text, code }) => (
        <div key={term} className="candor-term">
          <dt>{term}</dt>
          <dd className={code && 'candor-code'}><SentenceText sentence={text} /></dd>
        </div>
      ))}
    </dl>
  );
}
