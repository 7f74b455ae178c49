// What is really made: bytes of every typed array that comes with room of its own, and not as a view.
const names = ['Int8Array', 'Uint8Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'Float32Array', 'Float64Array'];

/** Runs `task` and returns the bytes of the typed arrays made meanwhile. */
export async function bytesMade(task) {
  let made = 0;
  const originals = names.map((name) => globalThis[name]);
  for (const [i, name] of names.entries()) {
    globalThis[name] = class extends originals[i] {
      static get [Symbol.species]() {
        return globalThis[name];
      }
      constructor(...args) {
        super(...args);
        if (!(args[0] instanceof ArrayBuffer)) made += this.byteLength;
      }
    };
  }
  try {
    await task();
  } finally {
    for (const [i, name] of names.entries()) globalThis[name] = originals[i];
  }
  return made;
}
