import type { Sentence, SentencePart } from '@candor/core';
import { estimateTextWidth } from '../textWidth.js';
import { escapeXml, isolate } from './canvas.js';

/** Running text is narrower than the safe guess for a tick, which must never be cut. */
const RUNNING = 0.9;

/**
 * Breaks a sentence into lines that fit, at its ordinary spaces; a word longer than a line is broken where it must.
 * @param width - Pixels.
 * @param fontSize - Pixels.
 */
export function textLines(sentence: Sentence, width: number, fontSize: number): Sentence[] {
  const lines: SentencePart[][] = [[]];
  let used = 0;
  const put = (text: string, role: SentencePart['role']) => {
    lines.at(-1)!.push(role === undefined ? { text } : { text, role });
    used += widthOf(text, role, fontSize);
  };
  const newLine = () => {
    lines.push([]);
    used = 0;
  };
  // A word may run on into the next part: "(1)," is three parts.
  for (const word of wordsOf(sentence)) {
    const size = word.reduce((sum, { text, role }) => sum + widthOf(text, role, fontSize), 0);
    if (used > 0 && used + size > width) newLine();
    for (const { text, role } of word) {
      if (size <= width) put(text, role);
      else for (const char of text) {
        if (used > 0 && used + widthOf(char, role, fontSize) > width) newLine();
        put(char, role);
      }
    }
  }
  return lines.map(joined).filter((line) => line.length > 0);
}

const widthOf = (text: string, role: SentencePart['role'], fontSize: number): number => estimateTextWidth(text, fontSize) * RUNNING * (isBold(role) ? 1.06 : 1);

export const isBold = (role: SentencePart['role']): boolean => role === 'number' || role === 'strong';

/** Runs without a space inside, each with the space before it. */
function wordsOf(sentence: Sentence): SentencePart[][] {
  const words: SentencePart[][] = [];
  for (const part of sentence) {
    for (const [i, text] of part.text.split(/(?= )/u).entries()) {
      if (text === '') continue;
      const piece = part.role === undefined ? { text } : { text, role: part.role };
      if (i > 0 || text.startsWith(' ') || words.length === 0) words.push([piece]);
      else words.at(-1)!.push(piece);
    }
  }
  return words;
}

/** Neighbours of one role as one part; no space at the start of a line. */
function joined(line: readonly SentencePart[]): Sentence {
  const parts: SentencePart[] = [];
  for (const { text, role } of line) {
    const last = parts.at(-1);
    const shown = last ? text : text.trimStart();
    if (shown === '') continue;
    if (last && last.role === role) parts[parts.length - 1] = { ...last, text: last.text + shown };
    else parts.push(role === undefined ? { text: shown } : { text: shown, role });
  }
  return parts;
}

/** One line as the inside of a `<text>`: numbers are bold, words of the host isolated. */
export const lineMarkup = (line: Sentence, bold: (role: SentencePart['role']) => boolean = isBold): string =>
  line.map(({ text, role }) => {
    const own = role === 'label' || role === 'value' || role === 'context';
    const written = escapeXml(own ? isolate(text) : text);
    return bold(role) ? `<tspan font-weight="600">${written}</tspan>` : written;
  }).join('');
