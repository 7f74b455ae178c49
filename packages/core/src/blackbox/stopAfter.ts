/** Says from so many milliseconds after now on that it is enough; never without a limit. */
export function stopAfter(milliseconds: number | undefined): (() => boolean) | undefined {
  if (milliseconds === undefined) return undefined;
  const end = performance.now() + milliseconds;
  return () => performance.now() >= end;
}
