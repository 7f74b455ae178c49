/** A foreign text inside a message: in quotes, cut, and unable to move the cursor of a terminal. */
export function quote(value: string): string {
  const cut = value.length > 60 ? `${value.slice(0, 57)}...` : value;
  return JSON.stringify(printable(cut));
}

/** The text with its control and direction-changing characters as `\u` escapes. */
export const printable = (value: string): string =>
  value.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`);
