import type { Sentence, SentencePart } from '@candor/core';

/** A sentence of the narrative: numbers stand out, the host's words are isolated and never parsed. */
export function SentenceText({ sentence }: { sentence: Sentence }) {
  return sentence.map((part, position) => <Part key={`${position}:${part.text}`} {...part} />);
}

function Part({ text, role }: SentencePart) {
  switch (role) {
    case 'label':
    case 'value':
    case 'context':
      return <bdi data-role={role}>{text}</bdi>;
    case 'number':
    case 'strong':
      return <b data-role={role}>{text}</b>;
    case undefined:
      return text;
  }
}
