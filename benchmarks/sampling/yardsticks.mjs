// What an estimate is held against: three textbook estimators, each correct, paired and exact once everything is drawn.
import { createRandom } from '@candor/core/authoring';

/**
 * Values of many coalitions, each a Uint8Array of 0 and 1 over the players.
 *
 * @typedef {(coalitions: Uint8Array[]) => Promise<Float64Array>} Ask
 */

/**
 * Kernel SHAP: sizes are enumerated from the outside in while their share of the kernel buys all of them, the rest is drawn
 * from the kernel in pairs of complements, with replacement, a coalition drawn again only counting more.
 *
 * @param {Ask} ask
 * @see Lundberg & Lee (2017), arXiv 1705.07874; Covert & Lee (2021), arXiv 2012.01536, on pairs
 */
export async function kernelShap(M, budget, seed, ask) {
  const random = createRandom(seed);
  const rows = new Map();
  const add = (coalition, weight) => {
    const key = coalition.join('');
    const row = rows.get(key) ?? { coalition, weight: 0 };
    row.weight += weight;
    rows.set(key, row);
  };
  const mass = Array.from({ length: M }, (_, s) => (s === 0 ? 0 : (M - 1) / (s * (M - s)))); // of a whole size
  const massFrom = (s) => mass.reduce((sum, m, size) => (size >= s && size <= M - s ? sum + m : sum), 0);
  let left = budget - 2;
  let from = 1;
  for (; from <= M / 2; from++) {
    const both = mass[from] * (2 * from === M ? 1 : 2);
    if ((left * both) / massFrom(from) < sizesAt(from, M) - 1e-8) break;
    left -= sizesAt(from, M);
    for (const coalition of allOfSize(M, from)) {
      add(coalition, mass[from] / choose(M, from));
      if (2 * from < M) add(complement(coalition), mass[from] / choose(M, from));
    }
  }
  const open = mass.map((m, s) => (s >= from && s <= M - from ? m : 0));
  const openMass = open.reduce((a, b) => a + b, 0);
  if (openMass > 0) {
    const drawn = new Map();
    for (let draws = 0; draws < 4 * budget && left - 2 * drawn.size >= 2; draws++) {
      const coalition = ofSize(M, pick(open, openMass, random), random);
      const mate = complement(coalition);
      const key = [coalition, mate].map((c) => c.join('')).sort()[0];
      const pair = drawn.get(key) ?? { coalition, mate, count: 0 };
      pair.count++;
      drawn.set(key, pair);
    }
    const total = [...drawn.values()].reduce((sum, { count }) => sum + count, 0);
    for (const { coalition, mate, count } of drawn.values()) for (const one of [coalition, mate]) add(one, (openMass * count) / (2 * total));
  }
  return leastSquares(M, [...rows.values()], ask);
}

/**
 * Leverage SHAP: pairs of complements without replacement, a size of C(M, s) drawn as often as any other, weighted by the
 * kernel over the chance of being drawn.
 *
 * @param {Ask} ask
 * @see Musco & Witter (2024), arXiv 2410.01917
 */
export async function leverageShap(M, budget, seed, ask) {
  const random = createRandom(seed);
  const sizes = Array.from({ length: Math.floor(M / 2) }, (_, i) => i + 1);
  const pairsOf = (s) => choose(M, s) / (2 * s === M ? 2 : 1);
  const wanted = Math.min((budget - 2) / 2, sizes.reduce((sum, s) => sum + pairsOf(s), 0));
  // The chance is min(1, c / C(M, s)), half as many pairs where a complement has the same size; c spends the budget.
  const spent = (c) => sizes.reduce((sum, s) => sum + pairsOf(s) * Math.min(1, c / choose(M, s)), 0);
  let [low, high] = [0, 2 ** M];
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (spent(middle) < wanted) low = middle;
    else high = middle;
  }
  const shares = sizes.map((s) => pairsOf(s) * Math.min(1, high / choose(M, s)));
  const counts = roundedTo(shares, wanted, random);
  const rows = [];
  sizes.forEach((s, at) => {
    const drawn = new Map();
    const all = counts[at] > pairsOf(s) / 2 ? shuffled(allOfSize(M, s).filter((c) => 2 * s < M || c[0] === 0), random) : null;
    while (drawn.size < counts[at]) {
      const coalition = all ? all[drawn.size] : ofSize(M, s, random);
      const one = 2 * s === M && coalition[0] === 1 ? complement(coalition) : coalition;
      drawn.set(one.join(''), one);
    }
    const chance = Math.min(1, high / choose(M, s));
    for (const coalition of drawn.values()) {
      const weight = (M - 1) / (s * (M - s) * choose(M, s)) / chance;
      rows.push({ coalition, weight }, { coalition: complement(coalition), weight });
    }
  });
  return leastSquares(M, rows, ask);
}

/**
 * Antithetic permutation: gains along a random order and along its reverse, averaged; an error from the spread of the pairs.
 *
 * @param {Ask} ask
 * @param {Iterable<ArrayLike<number>>=} orders Orders to walk instead of random ones.
 * @returns {Promise<{ phi: Float64Array, standardErrors: Float64Array, walks: number }>}
 * @see Castro et al. (2009), doi:10.1016/j.cor.2008.04.004; Mitchell et al. (2022), arXiv 2104.12199, on antithetic orders
 */
export async function antitheticPermutation(M, budget, seed, ask, orders = randomOrders(M, seed, Math.floor((budget - 2) / (2 * (M - 1))))) {
  const walks = [...orders];
  const [none, all] = await ask([new Uint8Array(M), new Uint8Array(M).fill(1)]);
  const v = await ask(walks.flatMap((order) => [Array.from(order), Array.from(order).toReversed()].flatMap((walk) => prefixes(walk, M))));
  const sum = new Float64Array(M);
  const squares = new Float64Array(M);
  walks.forEach((order, w) => {
    const gains = new Float64Array(M);
    [Array.from(order), Array.from(order).toReversed()].forEach((walk, side) => {
      let before = none;
      walk.forEach((player, step) => {
        const after = step === M - 1 ? all : v[(2 * w + side) * (M - 1) + step];
        gains[player] += (after - before) / 2;
        before = after;
      });
    });
    for (let i = 0; i < M; i++) {
      sum[i] += gains[i];
      squares[i] += gains[i] ** 2;
    }
  });
  const n = walks.length;
  const phi = sum.map((total) => total / n);
  return { phi, standardErrors: phi.map((mean, i) => Math.sqrt(Math.max(0, squares[i] / n - mean ** 2) / Math.max(1, n - 1))), walks: n };
}

/** Half of a 95% band in standard errors, from the spread of `n` pairs of walks: Student's t, by Hill's expansion beyond 10. */
export function bandOf(n) {
  const t = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228][n - 2];
  const z = 1.959964;
  const df = n - 1;
  return t ?? z + (z ** 3 + z) / (4 * df) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * df ** 2);
}

/** Coalitions met along an order, neither no one nor everyone. */
function prefixes(order, M) {
  const coalition = new Uint8Array(M);
  return order.slice(0, M - 1).map((player) => {
    coalition[player] = 1;
    return coalition.slice();
  });
}

const randomOrders = (M, seed, count) => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => random.permutation(M));
};

/** Weighted least squares v(S) ~ v(∅) + Σ_{i∈S} φ_i with Σφ = v(N) - v(∅), the last player eliminated. */
async function leastSquares(M, rows, ask) {
  const v = await ask([new Uint8Array(M), new Uint8Array(M).fill(1), ...rows.map(({ coalition }) => coalition)]);
  const [none, all] = v;
  const n = M - 1;
  const A = Array.from({ length: n }, () => new Float64Array(n + 1));
  rows.forEach(({ coalition, weight }, r) => {
    const last = coalition[n];
    const target = v[r + 2] - none - last * (all - none);
    for (let i = 0; i < n; i++) {
      const a = coalition[i] - last;
      if (a === 0) continue;
      for (let j = 0; j < n; j++) A[i][j] += weight * a * (coalition[j] - last);
      A[i][n] += weight * a * target;
    }
  });
  const phi = eliminated(A);
  return Float64Array.from([...phi, all - none - phi.reduce((a, b) => a + b, 0)]);
}

/** Gauss-Jordan with partial pivoting on [A | b]. */
function eliminated(A) {
  const n = A.length;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(A[i][k]) > Math.abs(A[pivot][k])) pivot = i;
    [A[k], A[pivot]] = [A[pivot], A[k]];
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const factor = A[i][k] / A[k][k];
      for (let j = k; j <= n; j++) A[i][j] -= factor * A[k][j];
    }
  }
  return A.map((row, k) => row[n] / row[k]);
}

function choose(M, s) {
  let c = 1;
  for (let i = 1; i <= s; i++) c = (c * (M - s + i)) / i;
  return c;
}

/** Coalitions of size s and of size M - s together. */
const sizesAt = (s, M) => choose(M, s) * (2 * s === M ? 1 : 2);

const complement = (coalition) => coalition.map((has) => 1 - has);

function ofSize(M, s, random) {
  const coalition = new Uint8Array(M);
  for (const i of random.permutation(M).subarray(0, s)) coalition[i] = 1;
  return coalition;
}

function allOfSize(M, s) {
  const found = [];
  const coalition = new Uint8Array(M);
  const extend = (from, missing) => {
    if (missing === 0) found.push(coalition.slice());
    else for (let i = from; i <= M - missing; i++) {
      coalition[i] = 1;
      extend(i + 1, missing - 1);
      coalition[i] = 0;
    }
  };
  extend(0, s);
  return found;
}

function pick(weights, total, random) {
  let rest = random.next() * total;
  for (let s = 0; s < weights.length; s++) {
    rest -= weights[s];
    if (rest < 0) return s;
  }
  return weights.findLastIndex((weight) => weight > 0);
}

const shuffled = (items, random) => Array.from(random.permutation(items.length), (i) => items[i]);

/** Whole numbers next to the shares, of the given sum; which are rounded up is drawn. */
function roundedTo(shares, total, random) {
  const counts = shares.map((share) => Math.floor(share + 1e-9));
  const order = shuffled(shares.map((_, i) => i), random).sort((a, b) => (shares[b] - counts[b]) - (shares[a] - counts[a]));
  let missing = Math.round(total) - counts.reduce((a, b) => a + b, 0);
  for (const i of order) if (missing-- > 0) counts[i]++;
  return counts;
}
