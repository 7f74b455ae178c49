// 100,000 changed files: each ends in a coded error or in a valid model, within its bytes, steps and time.
import { CandorError, createNativePredictor, readModel } from '@candor/core';
import { knownFiles } from '../hostile/files.mjs';
import { kinds } from '../hostile/mutate.mjs';
import { bytesMade } from '../hostile/typedArrays.mjs';
import { median } from '../row.mjs';

const MUTATIONS = 100_000;
/** Files whose typed arrays are counted too, which takes longer. */
const COUNTED = 2000;
const MEGABYTE = 0x10_0000;
const lower = new URL('../../packages/core/dist/model/', import.meta.url);
const [{ readOnnx }, { Allowance }, { lowerGraph }, { readOutputs }, { modelCodes }] = await Promise.all(
  ['onnx/readOnnx', 'onnx/allowance', 'lower/lowerGraph', 'lower/readOutputs', 'codes'].map((path) => import(`${lower}${path}.js`)),
);

export async function* rows() {
  const files = knownFiles();
  const draw = random(20_261_123);
  const total = files.reduce((sum, { weight }) => sum + weight, 0);
  const anyFile = () => {
    let at = draw.share() * total;
    return files.find(({ weight }) => (at -= weight) < 0) ?? files[0];
  };
  // The first file of a process waits for the compiler; it is not a hostile one.
  for (const { bytes } of files) await endOf(bytes);

  const ends = new Map();
  const others = [];
  const shares = [];
  for (let i = 0; i < MUTATIONS; i++) {
    const { bytes, what } = hostileFile(i, anyFile, draw);
    const before = process.cpuUsage();
    const end = await endOf(bytes);
    const { user, system } = process.cpuUsage(before);
    shares.push((user + system) / 1000 / (100 + (20 * bytes.length) / MEGABYTE));
    ends.set(end, (ends.get(end) ?? 0) + 1);
    if (end !== 'model' && end !== 'graph' && !(end in modelCodes)) others.push(`${what}: ${end}`);
  }
  for (const other of others.slice(0, 10)) console.error(`  ${other}`);
  const valid = (ends.get('model') ?? 0) + (ends.get('graph') ?? 0);
  yield { id: 'H1', what: `of ${MUTATIONS} changed files, ends other than a coded error or a valid model`, value: others.length, op: '==', limit: 0 };
  yield { id: 'H1.valid', what: 'of them still valid models', value: valid };
  yield { id: 'H1.codes', what: 'kinds of coded errors met', value: ends.size - 2 };
  yield { id: 'H4', what: 'CPU of one file ÷ (100 ms + 20 ms per MB), most', value: shares.reduce((most, share) => Math.max(most, share), 0), op: '<=', limit: 1 };
  yield { id: 'H4.p50', what: 'the same, median', value: median(shares) };
  for (const { name, bytes } of files.toSorted((a, b) => b.bytes.length - a.bytes.length).slice(0, 3)) {
    yield { id: 'H4.whole', what: `CPU of ${name} as it is, ms per MB, median of 21`, value: await msPerMegabyte(bytes) };
  }
  // Last, because counting typed arrays makes every one of them slow from then on.
  let [bytesShare, stepsShare, arraysShare] = [0, 0, 0];
  for (let i = 0; i < COUNTED; i++) {
    const { bytes } = hostileFile(i, anyFile, draw);
    const { bytesUsed, stepsUsed } = used(bytes);
    bytesShare = Math.max(bytesShare, bytesUsed);
    stepsShare = Math.max(stepsShare, stepsUsed);
    arraysShare = Math.max(arraysShare, (await bytesMade(() => endOf(bytes, { predicting: false }))) / (16 * bytes.length + MEGABYTE));
  }
  yield { id: 'H2', what: `buffers counted ÷ (16 × file + 1 MB), most of ${COUNTED}`, value: bytesShare, op: '<=', limit: 1 };
  yield { id: 'H2.arrays', what: 'typed arrays really made ÷ (16 × file + 1 MB), most', value: arraysShare, op: '<=', limit: 1 };
  yield { id: 'H3', what: 'steps counted ÷ (24 × file + 2^20), most', value: stepsShare, op: '<=', limit: 1 };
}

/** A file changed in one way, every fourth of them by a few bits more. */
function hostileFile(i, anyFile, draw) {
  const names = Object.keys(kinds);
  const name = names[i % names.length];
  const file = anyFile();
  const changed = kinds[name](file, draw, anyFile()) ?? kinds.bits(file, draw);
  return { bytes: changed.length > 0 && draw.below(4) === 0 ? kinds.bits({ bytes: changed }, draw) : changed, what: `${file.name}, ${name}` };
}

/** How a file ends: `model`, `graph`, the code of its error, or another exception in words. */
async function endOf(bytes, { predicting = true } = {}) {
  try {
    const model = await readModel(bytes);
    if (model.lowered === undefined) return 'graph';
    if (predicting) createNativePredictor(model).predict([model.features.map(({ type, categories }) => (type === 'text' ? (categories?.[0] ?? '') : 0.5))]);
    return 'model';
  } catch (error) {
    return error instanceof CandorError ? error.code : String(error?.stack ?? error);
  }
}

/** Shares of the allowance that reading uses; a file refused for them uses all. */
function used(bytes) {
  const allowance = new Allowance(bytes.length);
  const [bytesAllowed, stepsAllowed] = [allowance.bytesLeft, allowance.stepsLeft];
  try {
    const onnx = readOnnx(bytes, allowance);
    readOutputs(onnx.graph, lowerGraph(onnx, {}, allowance), {});
  } catch (error) {
    if (!(error instanceof CandorError)) throw error;
  }
  return { bytesUsed: Math.min(1, 1 - allowance.bytesLeft / bytesAllowed), stepsUsed: Math.min(1, 1 - allowance.stepsLeft / stepsAllowed) };
}

async function msPerMegabyte(bytes) {
  const times = [];
  for (let i = 0; i < 21; i++) {
    const before = process.cpuUsage();
    await readModel(bytes);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return (median(times) * MEGABYTE) / bytes.length;
}

/** Mulberry32. */
function random(seed) {
  let state = seed;
  const share = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n) => Math.floor(share() * n);
  return { share, below, of: (list) => list[below(list.length)] };
}
