/** Cuts a stream into arrays of at most `size`, each with the position of its first item; order is kept. */
export async function* batches<T>(items: Iterable<T> | AsyncIterable<T>, size: number): AsyncGenerator<{ start: number; batch: T[] }> {
  let start = 0;
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length === size) {
      yield { start, batch };
      start += size;
      batch = [];
    }
  }
  if (batch.length > 0) yield { start, batch };
}
