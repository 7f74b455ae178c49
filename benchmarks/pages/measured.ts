export interface Measured {
  /** Milliseconds since the page began to load. */
  ms: number;
  value: number;
  engine: string;
}

declare global {
  interface Window {
    measured?: Measured;
  }
}

/** Leaves the figure where the benchmark looks for it. */
export function report(measured: Measured): void {
  window.measured = measured;
}

/** The row to explain, as the server hands it out. */
export async function row(): Promise<Record<string, number | string | null>> {
  const answer = await fetch('/row.json');
  return (await answer.json()) as Record<string, number | string | null>;
}
