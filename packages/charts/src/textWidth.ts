/** Width of a text in pixels, at the size it will be drawn. */
export type MeasureText = (text: string) => number;

/**
 * A safe guess without a document: a little more than common interface fonts need for digits, more for
 * capitals and wide scripts. At 11.5 px, the size of axis words and ticks.
 */
export function estimateTextWidth(text: string, fontSize = 11.5): number {
  let em = 0;
  for (const char of text) em += /[\p{Mn}\p{Cf}]/u.test(char) ? 0 : wide.test(char) ? 1.05 : /[\p{Lu}mwMW%@—]/u.test(char) ? 0.9 : /[\s.,:;'|!il]/u.test(char) ? 0.36 : 0.65;
  return em * fontSize;
}

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\p{Extended_Pictographic}]/u;
