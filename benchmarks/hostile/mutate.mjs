// Changes that leave most of a file whole: some blind, some in the very place where a reader trusts it.
import { keyOf, replaced, varint, withPayload } from './fields.mjs';

const HUGE = [-1n, 0n, 1n, 255n, 0x7fff_ffffn, 0x8000_0000n, 0xffff_ffffn, 1n << 40n, (1n << 53n) + 1n, (1n << 62n) + 3n, (1n << 63n) - 1n];
const STRANGE = [NaN, Infinity, -Infinity, 3.4e38, -3.4e38, 1e-45, -0, 0.1];
const IDS = new Set(['nodes_treeids', 'nodes_nodeids', 'nodes_featureids', 'nodes_truenodeids', 'nodes_falsenodeids', 'class_ids', 'class_treeids', 'class_nodeids', 'target_ids', 'target_treeids', 'target_nodeids', 'nodes_missing_value_tracks_true']);
const OPERATORS = ['Add', 'Sub', 'Mul', 'Div', 'MatMul', 'Gemm', 'Concat', 'Reshape', 'Slice', 'Softmax', 'Sigmoid', 'Identity', 'ArgMax', 'ReduceSum', 'Gather', 'Split', 'Scaler', 'Imputer', 'OneHotEncoder', 'LabelEncoder', 'Normalizer', 'ZipMap', 'TreeEnsembleRegressor', 'TreeEnsembleClassifier', 'LinearRegressor', 'LinearClassifier', 'Relu'];
const TEXTS = ['', 'LEAF', 'BRANCH_EQ', 'BRANCH_MEMBER', 'SOFTMAX', 'LOGISTIC', 'PROBIT', 'AVERAGE', 'MIN', 'ai.onnx.ml', 'X', '\u0000', '\ud800', 'x'.repeat(2000)];

/**
 * A file ready to be changed.
 *
 * @typedef {{ bytes: Uint8Array, groups: import('./fields.mjs').Field[][] }} Known
 */

/**
 * Each takes a file, draws and gives the changed bytes, or nothing when the file has no such place.
 *
 * @type {Record<string, (file: Known, draw: { below(n: number): number, of<T>(list: readonly T[]): T }, other: Known) => Uint8Array | undefined>}
 */
export const kinds = {
  bits(file, draw) {
    return edited(file.bytes, draw, (bytes) => (bytes[draw.below(bytes.length)] ^= 1 << draw.below(8)));
  },
  bytes(file, draw) {
    return edited(file.bytes, draw, (bytes) => (bytes[draw.below(bytes.length)] = draw.below(256)));
  },
  truncation: ({ bytes }, draw) => bytes.subarray(0, draw.below(bytes.length)),
  hole({ bytes }, draw) {
    const at = draw.below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + draw.below(400))]);
  },
  splice({ bytes }, draw, other) {
    const at = draw.below(bytes.length);
    const from = draw.below(other.bytes.length);
    return Buffer.concat([bytes.subarray(0, at), other.bytes.subarray(from, from + 1 + draw.below(400)), bytes.subarray(at + (draw.below(2) ? draw.below(400) : 0))]);
  },
  /** A length says more, or less, than there is. */
  length({ bytes, groups }, draw) {
    const field = pick(groups, draw, ({ type }) => type === 2);
    if (!field) return undefined;
    const length = field.end - field.body;
    const other = draw.below(2) ? BigInt(length + draw.below(9) - 4) : draw.of(HUGE);
    return Buffer.concat([bytes.subarray(0, field.start), keyOf(bytes, field), varint(other), bytes.subarray(field.body)]);
  },
  /** One list of an attribute is longer or shorter than the others. */
  listLength({ bytes, groups }, draw) {
    const field = pick(groups, draw, ({ path }) => /^7\.1\.5\.[789]$/.test(path));
    if (!field) return undefined;
    const whole = bytes.subarray(field.start, field.end);
    return replaced(bytes, field, ...Array.from({ length: draw.of([0, 0, 2, 3, 200]) }, () => whole));
  },
  /** Cycles, dangling branches, shared branches, unknown classes and columns. */
  ids({ bytes, groups }, draw) {
    const field = pick(groups, draw, ({ path, parent }) => path === '7.1.5.8' && IDS.has(parent.name));
    if (!field) return undefined;
    return replaced(bytes, field, withPayload(bytes, field, varint(draw.below(4) ? draw.below(40) : draw.of(HUGE))));
  },
  /** Thresholds, weights and other floats that are no ordinary numbers. */
  floats({ bytes, groups }, draw) {
    const field = pick(groups, draw, ({ type }) => type === 5);
    if (!field) return undefined;
    return replaced(bytes, field, keyOf(bytes, field), new Uint8Array(Float32Array.of(draw.of(STRANGE)).buffer));
  },
  /** Sizes of tensors, inputs and outputs; whole numbers such as axis, n_targets, post_transform. */
  sizes({ bytes, groups }, draw) {
    const field = pick(groups, draw, ({ type, path }) => type === 0 && path !== '7.1.5.8');
    if (!field) return undefined;
    return replaced(bytes, field, withPayload(bytes, field, varint(draw.below(2) ? draw.below(12) : draw.of(HUGE))));
  },
  /** Names of values (so that nodes wait for one another or for nothing), operators, modes, classes. */
  texts({ bytes, groups }, draw) {
    const isText = ({ path }) => /^7\.1\.([12347]|5\.[149])$|^7\.(5\.8|1[12]\.1)$|^8\.1$/.test(path);
    const field = pick(groups, draw, isText);
    const from = pick(groups, draw, isText);
    if (!field || !from) return undefined;
    const text = field.path === '7.1.4' && draw.below(2) ? draw.of(OPERATORS) : draw.below(3) ? undefined : draw.of(TEXTS);
    return replaced(bytes, field, withPayload(bytes, field, text === undefined ? bytes.subarray(from.body, from.end) : new TextEncoder().encode(text)));
  },
  /** A node, an attribute, a tensor, an input or an output twice, not at all, or another in its place. */
  parts({ bytes, groups }, draw) {
    const field = pick(groups, draw, ({ path }) => /^7\.(1|1\.5|5|11|12)$|^8$/.test(path));
    if (!field) return undefined;
    const from = pick(groups, draw, ({ path }) => path === field.path);
    return replaced(bytes, field, ...draw.of([[], [bytes.subarray(field.start, field.end), bytes.subarray(field.start, field.end)], [bytes.subarray(from.start, from.end)]]));
  },
  /** Messages inside messages, thousands deep. */
  nesting({ bytes, groups }, draw) {
    const field = pick(groups, draw, ({ type, path }) => type === 2 && path.startsWith('7'));
    if (!field) return undefined;
    const key = keyOf(bytes, field);
    let inner = bytes.subarray(field.body, field.end);
    // Ever longer from the inside: the depth is what counts, not the size.
    for (let depth = 1 + draw.below(300); depth > 0; depth--) inner = Buffer.concat([draw.below(3) ? key : Uint8Array.of(0x32), varint(inner.length), inner]);
    return replaced(bytes, field, key, varint(inner.length), inner);
  },
};

function edited(bytes, draw, change) {
  const copy = Uint8Array.from(bytes);
  for (let times = 1 + draw.below(3); times > 0; times--) change(copy);
  return copy;
}

/** A field that fits: its kind is drawn first, so that rare ones are not lost among ten thousand numbers. */
function pick(groups, draw, fits) {
  const fitting = groups.filter(([first]) => fits(first));
  return fitting.length === 0 ? undefined : draw.of(draw.of(fitting));
}
