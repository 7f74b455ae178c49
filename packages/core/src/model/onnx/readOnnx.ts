import { CandorError } from '../../errors.js';
import { fail } from '../codes.js';
import { Allowance, MAX_FILE_BYTES } from './allowance.js';
import { elementTypes, type ElementType, type OnnxGraph, type OnnxModel, type OnnxNode, type OnnxTensor, type ValueInfo } from './graph.js';
import { readTensorHead } from './tensor.js';
import { Wire } from './wire.js';

/**
 * An ONNX file as a typed graph. Field numbers are those of `onnx.proto`.
 *
 * Nothing is copied: attributes and tensors are windows of `bytes`, which must not change while the
 * model is in use.
 * @throws {@link CandorError} `not-onnx`, `onnx-truncated`, `onnx-malformed`, `onnx-limit`.
 * @see https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
 */
export function readOnnx(bytes: Uint8Array, allowance = new Allowance(bytes.length)): OnnxModel {
  if (bytes.length > MAX_FILE_BYTES) fail('onnx-limit', `The file has ${bytes.length} bytes; a single ONNX file ends at 2 GB.`);
  const wire = Wire.over(bytes, allowance);
  let graph: OnnxGraph | undefined;
  let irVersion = 0;
  const opsets = new Map<string, number>();
  try {
    wire.fields({
      1: () => (irVersion = wire.int()),
      7: () => (graph = readGraph(wire.message(), allowance)),
      8: () => void opsets.set(...readOpset(wire.message())),
    });
  } catch (error) {
    // Text, images and archives look like protobuf for a few bytes at most.
    const foreign = error instanceof CandorError && error.code.startsWith('onnx-') && graph === undefined && irVersion === 0;
    if (foreign) fail('not-onnx', notOnnx(bytes), error);
    throw error;
  }
  if (graph === undefined) fail('not-onnx', notOnnx(bytes));
  return { opsets, graph };
}

function notOnnx(bytes: Uint8Array): string {
  const what = bytes.length === 0 ? 'The file is empty' : `The ${bytes.length} bytes are not an ONNX model (no graph in them)`;
  return `${what}; give the .onnx file that the exporter wrote.`;
}

function readGraph(wire: Wire, allowance: Allowance): OnnxGraph {
  let name = '';
  const nodes: OnnxNode[] = [];
  const initializers = new Map<string, OnnxTensor>();
  const sparse: string[] = [];
  const inputs: ValueInfo[] = [];
  const outputs: ValueInfo[] = [];
  wire.fields({
    1: () => void nodes.push(readNode(wire.message(), nodes.length, allowance)),
    2: () => (name = wire.text()),
    5: () => {
      const tensor = readTensorHead(wire.message(), allowance);
      if (initializers.has(tensor.name)) fail('onnx-graph-invalid', `The initializer "${tensor.name}" stands twice in the file.`);
      initializers.set(tensor.name, tensor);
    },
    11: () => void inputs.push(readValueInfo(wire.message(), allowance)),
    12: () => void outputs.push(readValueInfo(wire.message(), allowance)),
    15: () => void sparse.push(readSparseName(wire.message(), allowance)),
  });
  return { name, nodes, initializers, sparse, inputs, outputs };
}

function readSparseName(wire: Wire, allowance: Allowance): string {
  let name = '';
  wire.fields({ 1: () => (name = readTensorHead(wire.message(), allowance).name) });
  return name;
}

function readNode(wire: Wire, index: number, allowance: Allowance): OnnxNode {
  // Room for the object itself, its maps and lists: an empty node costs two bytes in the file.
  allowance.bytes(24);
  const inputs: string[] = [];
  const outputs: string[] = [];
  const attributes = new Map<string, Wire>();
  let name = '';
  let operator = '';
  let domain = '';
  const listed = (list: string[]): void => {
    allowance.bytes(8);
    list.push(wire.text());
  };
  wire.fields({
    1: () => listed(inputs),
    2: () => listed(outputs),
    3: () => (name = wire.text()),
    4: () => (operator = wire.text()),
    5: () => {
      allowance.bytes(24);
      const attribute = wire.message();
      const key = attributeName(attribute.fork());
      if (attributes.has(key)) fail('onnx-attribute-invalid', `${operator || `Node ${index}`} has the attribute "${key}" twice.`);
      attributes.set(key, attribute);
    },
    7: () => (domain = wire.text()),
  });
  return { name: name || `${operator} (node ${index})`, operator, domain: domain === 'ai.onnx' ? '' : domain, inputs, outputs, attributes };
}

/** The name stands first; the rest is read when an operator asks for it. */
function attributeName(wire: Wire): string {
  for (let field = wire.next(); field !== 0; field = wire.next()) {
    if (field === 1) return wire.text();
    wire.skip();
  }
  return '';
}

type ValueType = Omit<ValueInfo, 'name'>;

function readValueInfo(wire: Wire, allowance: Allowance): ValueInfo {
  allowance.bytes(24);
  let info: ValueType = { kind: 'other', type: 'undefined' };
  let name = '';
  wire.fields({ 1: () => (name = wire.text()), 2: () => (info = readType(wire.message(), allowance)) });
  return { name, ...info };
}

function readType(wire: Wire, allowance: Allowance): ValueType {
  let info: ValueType = { kind: 'other', type: 'undefined' };
  const skipped = (kind: 'sequence' | 'map'): void => {
    wire.skip();
    info = { kind, type: 'undefined' };
  };
  wire.fields({ 1: () => (info = readTensorType(wire.message(), allowance)), 4: () => skipped('sequence'), 5: () => skipped('map') });
  return info;
}

function readTensorType(wire: Wire, allowance: Allowance): ValueType {
  let type: ElementType = 'undefined';
  let shape: (number | null)[] | undefined;
  wire.fields({ 1: () => (type = elementTypes[wire.int()] ?? 'undefined'), 2: () => (shape = readShape(wire.message(), allowance)) });
  return { kind: 'tensor', type, ...(shape && { shape }) };
}

function readShape(wire: Wire, allowance: Allowance): (number | null)[] {
  const shape: (number | null)[] = [];
  wire.fields({
    1: () => {
      allowance.bytes(8);
      shape.push(readDimension(wire.message()));
    },
  });
  return shape;
}

/** A name in place of a size, or none, leaves the dimension free. */
function readDimension(wire: Wire): number | null {
  let size = 0;
  wire.fields({ 1: () => (size = wire.int()) });
  return size > 0 ? size : null;
}

function readOpset(wire: Wire): [string, number] {
  let domain = '';
  let version = 0;
  wire.fields({ 1: () => (domain = wire.text()), 2: () => (version = wire.int()) });
  return [domain || 'ai.onnx', version];
}
