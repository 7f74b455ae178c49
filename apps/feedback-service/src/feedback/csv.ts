/** One line of RFC 4180, every cell in quotes. */
export const csvLine = (cells: readonly (string | number | null)[]): string => `${cells.map((cell) => `"${safe(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe in front; numbers stay numbers.
 *
 * @see OWASP, CSV injection
 */
function safe(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return /^[\s\p{Cf}]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u.test(cell) ? `'${cell}` : cell;
}
