import type { Sentence, SentencePart } from '@candor/core';
import { longIn } from './longIn.js';

/** A sentence of the narrative: numbers stand out, the host's words are isolated and never parsed. */
export function SentenceText({ sentence }: { sentence: Sentence }) {
  return sentence.map((part, position) => <Part key={`${position}:${part.text}`} {...part} />);
}

function Part({ text, role }: SentencePart) {
  switch (role) {
    case 'label':
      return <bdi data-role={role} data-long={longIn(text)}>{text}</bdi>;
    case 'value':
    case 'context':
      // In the middle of a sentence it flows on with it, unless it is longer than any sentence.
      return <bdi data-role={role} data-long={text.length > 200 ? 'anywhere' : undefined}>{text}</bdi>;
    case 'number':
    case 'strong':
      return <b data-role={role}>{text}</b>;
    case undefined:
      return text;
  }
}
