/**
 * Names written one a line, each as the number of dotted parts it shares with the one before, then its own: a third of
 * their bytes, and half a kilobyte less after compression.
 */
export function namesIn<Name extends string>(lines: string): readonly Name[] {
  let parts: string[] = [];
  return lines.trim().split('\n').map((line) => {
    parts = [...parts.slice(0, Number(line[0])), ...line.slice(1).split('.')];
    return parts.join('.') as Name;
  });
}
