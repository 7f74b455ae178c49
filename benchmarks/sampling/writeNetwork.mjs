// The bytes of a network as an exporter would write them: Gemm and Relu over one matrix of floats.
import { createRandom } from '@candor/core/authoring';

/**
 * @param {number[]} widths Features, hidden layers, outputs.
 * @returns {Uint8Array} An ONNX model; its weights come from the seed.
 */
export function writeNetwork(widths, seed) {
  const { next } = createRandom(seed);
  const last = widths.length - 2;
  const nodes = [];
  const tensors = [];
  for (let layer = 0; layer <= last; layer++) {
    const [from, to] = [widths[layer], widths[layer + 1]];
    const input = layer === 0 ? 'x' : `h${layer}`;
    tensors.push(tensor(`w${layer}`, [from, to], () => (2 * next() - 1) * Math.sqrt(3 / from)), tensor(`b${layer}`, [to], () => next() - 0.5));
    nodes.push(node('Gemm', [input, `w${layer}`, `b${layer}`], layer === last ? 'y' : `g${layer}`));
    if (layer < last) nodes.push(node('Relu', [`g${layer}`], `h${layer + 1}`));
  }
  const graph = [...nodes.flatMap((bytes) => field(1, bytes)), ...field(2, text('network')), ...tensors.flatMap((bytes) => field(5, bytes)),
    ...field(11, matrix('x', widths[0])), ...field(12, matrix('y', widths[last + 1]))];
  return Uint8Array.from([...number(1, 8), ...field(7, graph), ...field(8, number(2, 15))]);
}

const node = (type, inputs, output) => [...inputs.flatMap((name) => field(1, text(name))), ...field(2, text(output)), ...field(4, text(type))];

function tensor(name, dims, draw) {
  const values = Float32Array.from({ length: dims.reduce((a, b) => a * b, 1) }, draw);
  return [...dims.flatMap((dim) => number(1, dim)), ...number(2, 1), ...field(8, text(name)), ...field(9, [...new Uint8Array(values.buffer)])];
}

/** A value of floats, its first dimension free. */
function matrix(name, width) {
  const shape = [...field(1, field(2, text('n'))), ...field(1, number(1, width))];
  return [...field(1, text(name)), ...field(2, field(1, [...number(1, 1), ...field(2, shape)]))];
}

const text = (value) => [...new TextEncoder().encode(value)];
const number = (id, value) => [id << 3, ...varint(value)];
const field = (id, bytes) => [(id << 3) | 2, ...varint(bytes.length), ...bytes];
const varint = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)]);
