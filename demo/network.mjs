// Trains the network of the third desk on the loan desk's rows and writes it as ONNX: node demo/network.mjs
//
// No tool chain is needed: the gradients are written out below. The graph has the shape that exporters of neural networks
// give one (Concat, Where, OneHotEncoder, Gemm, Relu, Sigmoid) and none that a tree or a linear model has, so the page has
// to run it with onnxruntime and to explain it by its answers. The same seed gives the same model.
import { readFileSync, writeFileSync } from 'node:fs';

const HIDDEN = [16, 8];
const EPOCHS = 24;
const BATCH = 64;
const RATE = 0.004;
const DECAY = 2e-4;
const OUTCOME = 'defaulted_24m';
const TEXTS = ['employment_type', 'home_status', 'purpose'];
const NUMBERS = [
  'loan_amount', 'term_months', 'annual_income', 'employment_years', 'debt_to_income',
  'credit_history_years', 'missed_payments_24m', 'recent_inquiries_6m', 'savings_balance', 'customer_years',
];

const random = mulberry32(20261123);
const train = readRows('loan-desk/train.csv');
const categories = TEXTS.map((name) => [...new Set(train.map((row) => row[name]))].sort());
const { means, spreads } = scaleOf(train);
const encode = (row) => Float64Array.from([
  ...NUMBERS.map((name, j) => ((row[name] === '' ? means[j] : Number(row[name])) - means[j]) / spreads[j]),
  ...TEXTS.flatMap((name, j) => categories[j].map((known) => Number(row[name] === known))),
]);
const layers = fit(train.map(encode), train.map((row) => Number(row[OUTCOME])));
writeFileSync(new URL('network-desk/model.onnx', import.meta.url), onnx());
for (const part of ['train', 'calibration', 'test']) console.log(part, 'auc', auc(readRows(`loan-desk/${part}.csv`)).toFixed(4));

// --- the network ----------------------------------------------------------------------------

/** Logistic loss by Adam; weights are rounded to float32 at the end, as the file holds them. */
function fit(xs, ys) {
  const sizes = [xs[0].length, ...HIDDEN, 1];
  const net = HIDDEN.concat(1).map((out, l) => {
    const weights = Float64Array.from({ length: out * sizes[l] }, () => normal() * Math.sqrt(2 / sizes[l]));
    return { in: sizes[l], out, weights, bias: new Float64Array(out) };
  });
  const moments = net.map(({ weights, bias }) => [weights, bias].map(({ length }) => ({ first: new Float64Array(length), second: new Float64Array(length) })));
  const order = xs.map((_, i) => i);
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (let start = 0; start < order.length; start += BATCH) {
      const batch = order.slice(start, start + BATCH);
      const gradients = net.map(({ weights, bias }) => [new Float64Array(weights.length), new Float64Array(bias.length)]);
      for (const i of batch) backward(net, xs[i], ys[i], gradients);
      step++;
      net.forEach((layer, l) => [layer.weights, layer.bias].forEach((values, part) => {
        const { first, second } = moments[l][part];
        values.forEach((value, k) => {
          const g = gradients[l][part][k] / batch.length + (part === 0 ? DECAY * value : 0);
          first[k] = 0.9 * first[k] + 0.1 * g;
          second[k] = 0.999 * second[k] + 0.001 * g * g;
          values[k] -= (RATE * (first[k] / (1 - 0.9 ** step))) / (Math.sqrt(second[k] / (1 - 0.999 ** step)) + 1e-8);
        });
      }));
    }
  }
  return net.map((layer) => ({ ...layer, weights: layer.weights.map(Math.fround), bias: layer.bias.map(Math.fround) }));
}

/** What every layer gives, the input first; ReLU between the layers, the last one is the logit. */
function forward(net, x) {
  const given = [x];
  net.forEach((layer, l) => {
    const before = given[l];
    given.push(layer.bias.map((bias, o) => {
      let sum = bias;
      for (let i = 0; i < layer.in; i++) sum += layer.weights[o * layer.in + i] * before[i];
      return l < net.length - 1 ? Math.max(0, sum) : sum;
    }));
  });
  return given;
}

function backward(net, x, y, gradients) {
  const given = forward(net, x);
  let error = Float64Array.of(logistic(given.at(-1)[0]) - y);
  for (let l = net.length - 1; l >= 0; l--) {
    const { in: width, out, weights } = net[l];
    const below = new Float64Array(width);
    for (let o = 0; o < out; o++) {
      gradients[l][1][o] += error[o];
      for (let i = 0; i < width; i++) {
        gradients[l][0][o * width + i] += error[o] * given[l][i];
        if (l === 0 || given[l][i] > 0) below[i] += error[o] * weights[o * width + i];
      }
    }
    error = below;
  }
}

// --- the rows -------------------------------------------------------------------------------

function readRows(path) {
  const [head, ...lines] = readFileSync(new URL(path, import.meta.url), 'utf8').trim().split(/\r?\n/).map((line) => line.split(','));
  return lines.map((cells) => Object.fromEntries(head.map((name, j) => [name, cells[j]])));
}

/** Mean and standard deviation of each number, without what is missing; as the file holds them. */
function scaleOf(rows) {
  const columns = NUMBERS.map((name) => rows.map((row) => row[name]).filter((cell) => cell !== '').map(Number));
  const found = columns.map((column) => column.reduce((a, b) => a + b) / column.length);
  const spread = columns.map((column, j) => Math.sqrt(column.reduce((sum, x) => sum + (x - found[j]) ** 2, 0) / column.length));
  return { means: found.map(Math.fround), spreads: spread.map(Math.fround) };
}

function auc(rows) {
  const scored = rows.map((row) => ({ score: forward(layers, encode(row)).at(-1)[0], hit: row[OUTCOME] === '1' })).sort((a, b) => a.score - b.score);
  let misses = 0;
  let pairs = 0;
  for (const { hit } of scored) {
    if (hit) pairs += misses;
    else misses++;
  }
  return pairs / (misses * (scored.length - misses));
}

function logistic(z) {
  return 1 / (1 + Math.exp(-z));
}

function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function normal() {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

// --- the file: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto ------------------------

function onnx() {
  const nodes = [
    node('Concat', NUMBERS, ['numbers'], [intAttribute('axis', 1)]),
    node('IsNaN', ['numbers'], ['missing']),
    node('Where', ['missing', 'mean', 'numbers'], ['filled']),
    node('Sub', ['filled', 'mean'], ['centred']),
    node('Div', ['centred', 'spread'], ['scaled']),
    ...TEXTS.flatMap((name, j) => [
      node('OneHotEncoder', [name], [`${name}_hot`], [textsAttribute('cats_strings', categories[j]), intAttribute('zeros', 1)], 'ai.onnx.ml'),
      node('Flatten', [`${name}_hot`], [`${name}_flat`], [intAttribute('axis', 1)]),
    ]),
    node('Concat', ['scaled', ...TEXTS.map((name) => `${name}_flat`)], ['x0'], [intAttribute('axis', 1)]),
    ...layers.flatMap((_, l) => [
      node('Gemm', [`x${l}`, `fc${l + 1}.weight`, `fc${l + 1}.bias`], [`z${l}`], [intAttribute('transB', 1)]),
      l < layers.length - 1 ? node('Relu', [`z${l}`], [`x${l + 1}`]) : node('Sigmoid', [`z${l}`], ['probability']),
    ]),
  ];
  const initializers = [
    tensor('mean', [NUMBERS.length], means), tensor('spread', [NUMBERS.length], spreads),
    ...layers.flatMap(({ in: width, out, weights, bias }, l) => [tensor(`fc${l + 1}.weight`, [out, width], weights), tensor(`fc${l + 1}.bias`, [out], bias)]),
  ];
  const graph = [
    ...nodes.map((bytes) => block(1, bytes)), block(2, text('loan_network')), ...initializers.map((bytes) => block(5, bytes)),
    ...NUMBERS.map((name) => block(11, valueInfo(name, 1))), ...TEXTS.map((name) => block(11, valueInfo(name, 8))), block(12, valueInfo('probability', 1)),
  ];
  const opset = (domain, version) => block(8, Buffer.concat([block(1, text(domain)), whole(2, version)]));
  return Buffer.concat([whole(1, 8), block(2, text('network.mjs')), block(7, Buffer.concat(graph)), opset('', 17), opset('ai.onnx.ml', 3)]);
}

function node(operator, inputs, outputs, attributes = [], domain = '') {
  return Buffer.concat([
    ...inputs.map((name) => block(1, text(name))), ...outputs.map((name) => block(2, text(name))), block(3, text(`/${outputs[0]}/${operator}`)),
    block(4, text(operator)), ...attributes.map((bytes) => block(5, bytes)), ...(domain ? [block(7, text(domain))] : []),
  ]);
}

function intAttribute(name, value) {
  return Buffer.concat([block(1, text(name)), whole(3, value), whole(20, 2)]);
}

function textsAttribute(name, values) {
  return Buffer.concat([block(1, text(name)), ...values.map((value) => block(9, text(value))), whole(20, 8)]);
}

function tensor(name, dims, values) {
  return Buffer.concat([...dims.map((size) => whole(1, size)), whole(2, 1), block(8, text(name)), block(9, Buffer.from(Float32Array.from(values).buffer))]);
}

/** One column of a free number of rows; element type 1 is float, 8 is string. */
function valueInfo(name, elementType) {
  const shape = Buffer.concat([block(1, block(2, text('batch'))), block(1, whole(1, 1))]);
  return Buffer.concat([block(1, text(name)), block(2, block(1, Buffer.concat([whole(1, elementType), block(2, shape)])))]);
}

function block(field, bytes) {
  return Buffer.concat([varint(field * 8 + 2), varint(bytes.length), bytes]);
}

function whole(field, value) {
  return Buffer.concat([varint(field * 8), varint(value)]);
}

function varint(value) {
  const groups = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) groups.push((rest % 0x80) | 0x80);
  return Buffer.from([...groups, rest]);
}

function text(value) {
  return Buffer.from(value, 'utf8');
}
