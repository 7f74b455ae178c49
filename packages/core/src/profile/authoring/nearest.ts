/** The known name closest to a mistyped one by edit distance; `undefined` when none shares half its letters. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const name of known) {
    const distance = editDistance(typed.toLowerCase(), name.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  return best !== undefined && bestDistance <= Math.max(typed.length, best.length) / 2 ? best : undefined;
}

/** Names that are listed in a message before the rest is counted. */
const MOST_NAMED = 12;

/** The end of a refusal: the known name that was probably meant, else what is known. */
export function unlike(typed: string, known: readonly string[], knows: string): string {
  const near = nearest(typed, known);
  if (near !== undefined) return `; did you mean "${near}"?`;
  return `; ${knows} ${known.slice(0, MOST_NAMED).join(', ')}${known.length > MOST_NAMED ? ` and ${known.length - MOST_NAMED} more` : ''}`;
}

/** Fewest insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
function editDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(replaced, rows[i - 1][j] + 1, row[j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], rows[i - 2][j - 2] + 1);
    }
    rows.push(row);
  }
  return rows[a.length][b.length];
}
