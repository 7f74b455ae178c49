import type { Io } from '../command.js';

export interface Progress {
  /** Says that `count` things are done. */
  tick(count: number): void;
  done(): void;
}

/**
 * Progress on stderr: a line that rewrites itself on a terminal, and elsewhere a line every ten seconds, so that a
 * quick run says nothing at all. Rows that scroll by on a terminal are their own progress.
 *
 * @param noun - What is counted, in the plural.
 */
export function createProgress({ stdout, stderr }: Io, noun: string): Progress {
  const onTerminal = stderr.isTTY === true;
  if (onTerminal && stdout.isTTY) return { tick() {}, done() {} };
  const every = onTerminal ? 200 : 10_000;
  const start = performance.now();
  let next = start + every;
  let shown = false;
  return {
    tick(count) {
      const now = performance.now();
      if (now < next) return;
      next = now + every;
      shown = true;
      const line = `${count.toLocaleString('en')} ${noun}, ${Math.round(count / ((now - start) / 1000)).toLocaleString('en')} a second`;
      stderr.write(onTerminal ? `\r${line}\u001B[K` : `${line}\n`);
    },
    done() {
      if (shown && onTerminal) stderr.write('\r\u001B[K');
    },
  };
}
