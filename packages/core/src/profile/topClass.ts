/** The class with the largest probability, the first of several. */
export function topClass(probabilities: Readonly<Record<string, number>> | undefined): string | undefined {
  let top: string | undefined;
  for (const name in probabilities) if (top === undefined || probabilities[name] > probabilities[top]) top = name;
  return top;
}
