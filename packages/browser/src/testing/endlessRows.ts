/** Rows without an end, `x` counting from 0; knows how many were taken, and whether whoever took them has closed it. */
export function endlessRows() {
  let pulled = 0;
  let isClosed = false;
  function* rows() {
    try {
      for (;;) yield { x: pulled++ };
    } finally {
      isClosed = true;
    }
  }
  return { source: rows(), pulled: () => pulled, isClosed: () => isClosed };
}
