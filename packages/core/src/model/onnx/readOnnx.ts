import { CandorError } from '../../errors.js';
import { fail } from '../codes.js';
import { Allowance, MAX_FILE_BYTES } from './allowance.js';
import { elementTypes, type Attribute, type ElementType, type OnnxGraph, type OnnxModel, type OnnxNode, type OnnxTensor, type ValueInfo } from './graph.js';
import { readTensorHead } from './tensor.js';
import { Wire, WireType } from './wire.js';

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
  let producer = '';
  let graph: OnnxGraph | undefined;
  let irVersion = 0;
  const opsets = new Map<string, number>();
  const metadata = new Map<string, string>();
  try {
    for (let field = wire.next(); field !== 0; field = wire.next()) {
      if (field === 1 && wire.type === WireType.varint) irVersion = wire.varint();
      else if (field === 2 && wire.type === WireType.bytes) producer = wire.text();
      else if (field === 7) graph = readGraph(wire.message(), allowance);
      else if (field === 8) opsets.set(...readOpset(wire.message()));
      else if (field === 14) metadata.set(...readPair(wire.message()));
      else wire.skip();
    }
  } catch (error) {
    // Text, images and archives look like protobuf for a few bytes at most.
    const foreign = error instanceof CandorError && error.code.startsWith('onnx-') && graph === undefined && irVersion === 0;
    if (foreign) fail('not-onnx', notOnnx(bytes), error);
    throw error;
  }
  if (graph === undefined) fail('not-onnx', notOnnx(bytes));
  return { producer, opsets, metadata, graph };
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
  for (let field = wire.next(); field !== 0; field = wire.next()) {
    if (field === 1) nodes.push(readNode(wire.message(), nodes.length, allowance));
    else if (field === 2) name = wire.text();
    else if (field === 5) {
      const tensor = readTensorHead(wire.message(), allowance);
      if (initializers.has(tensor.name)) fail('onnx-graph-invalid', `The initializer "${tensor.name}" stands twice in the file.`);
      initializers.set(tensor.name, tensor);
    } else if (field === 15) sparse.push(readSparseName(wire.message(), allowance));
    else if (field === 11) inputs.push(readValueInfo(wire.message(), allowance));
    else if (field === 12) outputs.push(readValueInfo(wire.message(), allowance));
    else wire.skip();
  }
  return { name, nodes, initializers, sparse, inputs, outputs };
}

function readSparseName(wire: Wire, allowance: Allowance): string {
  let name = '';
  for (let field = wire.next(); field !== 0; field = wire.next()) {
    if (field === 1) name = readTensorHead(wire.message(), allowance).name;
    else wire.skip();
  }
  return name;
}

function readNode(wire: Wire, index: number, allowance: Allowance): OnnxNode {
  // Room for the object itself, its maps and lists: an empty node costs two bytes in the file.
  allowance.bytes(24);
  const inputs: string[] = [];
  const outputs: string[] = [];
  const attributes = new Map<string, Attribute>();
  let name = '';
  let operator = '';
  let domain = '';
  for (let field = wire.next(); field !== 0; field = wire.next()) {
    if (field === 1) inputs.push(counted(wire.text(), allowance));
    else if (field === 2) outputs.push(counted(wire.text(), allowance));
    else if (field === 3) name = wire.text();
    else if (field === 4) operator = wire.text();
    else if (field === 5) {
      const attribute = readAttributeHead(wire.message(), allowance);
      if (attributes.has(attribute.name)) fail('onnx-attribute-invalid', `${operator || `Node ${index}`} has the attribute "${attribute.name}" twice.`);
      attributes.set(attribute.name, attribute);
    } else if (field === 7) domain = wire.text();
    else wire.skip();
  }
  return {
    name: name || `${operator} (node ${index})`,
    operator,
    domain: domain === 'ai.onnx' ? '' : domain,
    inputs,
    outputs,
    attributes,
  };
}

function counted(text: string, allowance: Allowance): string {
  allowance.bytes(8);
  return text;
}

function readAttributeHead(wire: Wire, allowance: Allowance): Attribute {
  allowance.bytes(24);
  const body = wire.fork();
  // The name stands first; the rest is read when an operator asks for it.
  for (let field = wire.next(); field !== 0; field = wire.next()) {
    if (field === 1) return { name: wire.text(), wire: body };
    wire.skip();
  }
  return { name: '', wire: body };
}

function readValueInfo(wire: Wire, allowance: Allowance): ValueInfo {
  allowance.bytes(24);
  let info: Omit<ValueInfo, 'name'> = { kind: 'other', type: 'undefined' };
  let name = '';
  for (let field = wire.next(); field !== 0; field = wire.next()) {
    if (field === 1) name = wire.text();
    else if (field === 2) info = readType(wire.message(), allowance);
    else wire.skip();
  }
  return { name, ...info };
}

function readType(wire: Wire, allowance: Allowance): Omit<ValueInfo, 'name'> {
  let info: Omit<ValueInfo, 'name'> = { kind: 'other', type: 'undefined' };
  for (let field = wire.next(); field !== 0; field = wire.next()) {
    if (field === 1) info = readTensorType(wire.message(), allowance);
    else if (field === 4) info = skipTo('sequence', wire);
    else if (field === 5) info = skipTo('map', wire);
    else wire.skip();
  }
  return info;
}

function skipTo(kind: 'sequence' | 'map', wire: Wire): Omit<ValueInfo, 'name'> {
  wire.skip();
  return { kind, type: 'undefined' };
}

function readTensorType(wire: Wire, allowance: Allowance): Omit<ValueInfo, 'name'> {
  let type: ElementType = 'undefined';
  let shape: (number | null)[] | undefined;
  for (let field = wire.next(); field !== 0; field = wire.next()) {
    if (field === 1) type = elementTypes[wire.int()] ?? 'undefined';
    else if (field === 2) shape = readShape(wire.message(), allowance);
    else wire.skip();
  }
  return { kind: 'tensor', type, ...(shape && { shape }) };
}

function readShape(wire: Wire, allowance: Allowance): (number | null)[] {
  const shape: (number | null)[] = [];
  for (let field = wire.next(); field !== 0; field = wire.next()) {
    if (field === 1) {
      allowance.bytes(8);
      shape.push(readDimension(wire.message()));
    } else wire.skip();
  }
  return shape;
}

function readDimension(wire: Wire): number | null {
  let size: number | null = null;
  for (let field = wire.next(); field !== 0; field = wire.next()) {
    if (field === 1) {
      const value = wire.int();
      size = value > 0 ? value : null;
    } else wire.skip();
  }
  return size;
}

function readOpset(wire: Wire): [string, number] {
  let domain = '';
  let version = 0;
  for (let field = wire.next(); field !== 0; field = wire.next()) {
    if (field === 1) domain = wire.text();
    else if (field === 2) version = wire.int();
    else wire.skip();
  }
  return [domain || 'ai.onnx', version];
}

function readPair(wire: Wire): [string, string] {
  let key = '';
  let value = '';
  for (let field = wire.next(); field !== 0; field = wire.next()) {
    if (field === 1) key = wire.text();
    else if (field === 2) value = wire.text();
    else wire.skip();
  }
  return [key, value];
}
