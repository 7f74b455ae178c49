// Forests of complete trees, from a seed: as many leaves as their depth allows, which is the hardest case.

/**
 * A regression on `trees` complete trees of depth `depth` over `nFeatures` columns, thresholds where the data is.
 *
 * @returns {import('@candor/core').Model}
 */
export function completeForest({ trees, depth, nFeatures, seed }) {
  const random = uniform(seed);
  const splits = 2 ** depth - 1;
  const perTree = 2 * splits + 1;
  const n = trees * perTree;
  const column = new Int32Array(n).fill(-1);
  const threshold = new Float64Array(n);
  const yes = Int32Array.from({ length: n }, (_, node) => node);
  const no = yes.slice();
  const leafStart = new Int32Array(n + 1);
  const leafWeight = [];
  for (let node = 0; node < n; node++) {
    const i = node % perTree;
    if (i < splits) {
      column[node] = Math.floor(random() * nFeatures);
      threshold[node] = Math.fround(random());
      yes[node] = node - i + 2 * i + 1;
      no[node] = node - i + 2 * i + 2;
    } else leafWeight.push(Math.fround((random() - 0.5) / 10));
    leafStart[node + 1] = leafWeight.length;
  }
  const ensemble = {
    scale: 1, aggregate: 'sum', roots: Int32Array.from({ length: trees }, (_, t) => t * perTree), column, mode: new Uint8Array(n), threshold,
    members: new Map(), yes, no, missingYes: new Uint8Array(n), leafStart, leafScore: new Int32Array(leafWeight.length), leafWeight: Float64Array.from(leafWeight), double: false,
  };
  const features = Array.from({ length: nFeatures }, (_, j) => ({ name: `x${j}`, type: 'number' }));
  return {
    kind: 'trees', sha256: '', features, inputs: [], operators: {}, opsets: {}, problems: [], bytes: new Uint8Array(),
    output: { task: 'regression', score: 'value', kind: 'value' },
    lowered: {
      nFeatures, nOutputs: 1, complement: false, columns: features.map((_, feature) => ({ feature, steps: [{ op: 'round32' }] })),
      parts: [{ weight: 1, link: 'identity', nScores: 1, base: new Float64Array(1), linear: [], ensembles: [ensemble] }],
    },
  };
}

/** Encoded rows, row-major, uniform on [0, 1). */
export function uniformRows(n, nFeatures, seed) {
  const random = uniform(seed);
  return Float64Array.from({ length: n * nFeatures }, random);
}

/** Rows of equal weight. */
export const evenBackground = (n, nFeatures, seed) => ({ n, rows: uniformRows(n, nFeatures, seed), weights: new Float64Array(n).fill(1 / n) });

/** Mulberry32: a benchmark needs the same forest every time, not a good generator. */
function uniform(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
