/**
 * Does `work` while holding a Web Lock, waiting for its turn first; at once where there are no Web Locks.
 *
 * @param signal - Ends the waiting; work that has begun ends by itself.
 */
export async function holdLock(name: string, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  // Absent on a page served over plain http, whatever the types say.
  const locks = (navigator as { locks?: LockManager }).locks;
  if (!locks) return work();
  try {
    await locks.request(name, { signal }, work);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
