import { open, readFile, truncate } from 'node:fs/promises';

/**
 * Events, each kept exactly once by its id, one line of JSON each: `{ receipt, event }`.
 *
 * A line is on the disk (fsync) before `keep` resolves. A last line that a killed process left half
 * written was never answered for: it is cut off when the file is opened.
 * @param {string} file
 */
export async function openEventStore(file) {
  const kept = new Map();
  const text = await readFile(file, 'utf8').catch((error) => (error.code === 'ENOENT' ? '' : Promise.reject(error)));
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) await truncate(file, Buffer.byteLength(whole));
  for (const line of whole.split('\n').filter(Boolean)) {
    const entry = JSON.parse(line);
    kept.set(entry.event.id, entry);
  }
  const handle = await open(file, 'a');
  let turn = Promise.resolve();

  return {
    list: () => [...kept.values()],
    /**
     * Keeps an event, or finds the one kept before under its id.
     *
     * @returns {Promise<{ entry: { receipt: object, event: object }, isNew: boolean }>}
     */
    keep(event, now = new Date()) {
      const mine = turn.then(async () => {
        const known = kept.get(event.id);
        if (known) return { entry: known, isNew: false };
        const receipt = { feedbackId: event.id, reference: `CF-${1001 + kept.size}`, receivedAt: now.toISOString(), status: 'submitted' };
        const entry = { receipt, event };
        await handle.write(`${JSON.stringify(entry)}\n`);
        await handle.sync();
        kept.set(event.id, entry);
        return { entry, isNew: true };
      });
      turn = mine.catch(() => undefined); // the caller of `mine` has the error
      return mine;
    },
    close: () => handle.close(),
  };
}
