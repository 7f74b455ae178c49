import { isMember, type CompiledEnsemble } from './compile.js';

/** Deeper trees are uneven: it pays to look whether every row has arrived. */
const EVEN_DEPTH = 8;

/**
 * The leaf of one tree that each of some rows falls into, four rows abreast: their loads do not wait for one
 * another, and a leaf leads to itself, so nothing has to be predicted.
 *
 * @param codes - Slot-major, shape [nSlots, stride]; row i is at `from + i`.
 * @param out - Receives lowered nodes, shape [n].
 */
export function walkRows(ensemble: CompiledEnsemble, tree: number, codes: Int32Array, stride: number, from: number, n: number, out: Int32Array): void {
  const { nodes, roots, depths, memberStart } = ensemble;
  const root = roots[tree];
  if (memberStart.length > 1) {
    for (let i = 0; i < n; i++) out[i] = walkSets(ensemble, tree, codes, stride, from + i) >> 2;
    return;
  }
  const depth = depths[tree];
  for (let i = 0; i < n; i += 4) {
    const rowA = from + i;
    const rowB = from + Math.min(i + 1, n - 1);
    const rowC = from + Math.min(i + 2, n - 1);
    const rowD = from + Math.min(i + 3, n - 1);
    let a = root;
    let b = root;
    let c = root;
    let d = root;
    for (let step = depth; step > 0; ) {
      for (let short = Math.min(step, EVEN_DEPTH); short > 0; short--, step--) {
        a = nodes[a + 2 + ((codes[nodes[a] * stride + rowA] - nodes[a + 1] - 1) >>> 31)];
        b = nodes[b + 2 + ((codes[nodes[b] * stride + rowB] - nodes[b + 1] - 1) >>> 31)];
        c = nodes[c + 2 + ((codes[nodes[c] * stride + rowC] - nodes[c + 1] - 1) >>> 31)];
        d = nodes[d + 2 + ((codes[nodes[d] * stride + rowD] - nodes[d + 1] - 1) >>> 31)];
      }
      if (nodes[a + 2] === a && nodes[b + 2] === b && nodes[c + 2] === c && nodes[d + 2] === d) break;
    }
    out[i] = a >> 2;
    if (i + 1 < n) out[i + 1] = b >> 2;
    if (i + 2 < n) out[i + 2] = c >> 2;
    if (i + 3 < n) out[i + 3] = d >> 2;
  }
}

/**
 * The leaves that one row falls into, four trees abreast.
 *
 * @param codes - Shape [nSlots], from `from` on in steps of `stride`.
 * @param out - Receives lowered nodes, shape [trees].
 */
export function walkTrees(ensemble: CompiledEnsemble, codes: Int32Array, stride: number, from: number, out: Int32Array): void {
  const { nodes, roots, depths, memberStart } = ensemble;
  const nTrees = roots.length;
  if (memberStart.length > 1) {
    for (let t = 0; t < nTrees; t++) out[t] = walkSets(ensemble, t, codes, stride, from) >> 2;
    return;
  }
  for (let t = 0; t < nTrees; t += 4) {
    const last = nTrees - 1;
    let a = roots[t];
    let b = roots[Math.min(t + 1, last)];
    let c = roots[Math.min(t + 2, last)];
    let d = roots[Math.min(t + 3, last)];
    let depth = depths[t];
    for (let u = t + 1; u < t + 4 && u < nTrees; u++) if (depths[u] > depth) depth = depths[u];
    for (let step = depth; step > 0; ) {
      for (let short = Math.min(step, EVEN_DEPTH); short > 0; short--, step--) {
        a = nodes[a + 2 + ((codes[nodes[a] * stride + from] - nodes[a + 1] - 1) >>> 31)];
        b = nodes[b + 2 + ((codes[nodes[b] * stride + from] - nodes[b + 1] - 1) >>> 31)];
        c = nodes[c + 2 + ((codes[nodes[c] * stride + from] - nodes[c + 1] - 1) >>> 31)];
        d = nodes[d + 2 + ((codes[nodes[d] * stride + from] - nodes[d + 1] - 1) >>> 31)];
      }
      if (nodes[a + 2] === a && nodes[b + 2] === b && nodes[c + 2] === c && nodes[d + 2] === d) break;
    }
    out[t] = a >> 2;
    if (t + 1 < nTrees) out[t + 1] = b >> 2;
    if (t + 2 < nTrees) out[t + 2] = c >> 2;
    if (t + 3 < nTrees) out[t + 3] = d >> 2;
  }
}

/** One row down one tree that splits on sets; a node offset. */
function walkSets(ensemble: CompiledEnsemble, tree: number, codes: Int32Array, stride: number, row: number): number {
  const { nodes, roots } = ensemble;
  let node = roots[tree];
  while (nodes[node + 2] !== node) {
    const limit = nodes[node + 1];
    const code = codes[nodes[node] * stride + row];
    const low = limit < 0 ? Number(isMember(ensemble, limit, code)) : (code - limit - 1) >>> 31;
    node = nodes[node + 2 + low];
  }
  return node;
}
