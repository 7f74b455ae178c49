import { fail } from '../codes.js';
import type { Allowance } from './allowance.js';
import { elementTypes, type ElementType, type OnnxTensor } from './graph.js';
import { Wire, WireType } from './wire.js';

/** Name, type and shape of a `TensorProto`; its values stay in the file. */
export function readTensorHead(wire: Wire, allowance: Allowance): OnnxTensor {
  allowance.bytes(24);
  const body = wire.fork();
  const dims: number[] = [];
  let type: ElementType = 'undefined';
  let name = '';
  for (let field = wire.next(); field !== 0; field = wire.next()) {
    if (field === 1) readInts(wire, (value) => dims.push(value), allowance);
    else if (field === 2) type = elementTypes[wire.int()] ?? 'undefined';
    else if (field === 8) name = wire.text();
    else wire.skip();
  }
  return { name, type, dims, wire: body };
}

/** Number of elements by the shape. */
export function sizeOf(dims: readonly number[]): number {
  let size = 1;
  for (const dim of dims) size *= dim;
  return size;
}

/**
 * The values of a numeric tensor as doubles, row-major.
 * @throws {@link CandorError} `onnx-tensor-invalid` when there are more or fewer than the shape says.
 */
export function tensorNumbers(tensor: OnnxTensor, allowance: Allowance): Float64Array {
  const size = checkedSize(tensor);
  const read = fixedReaders[tensor.type];
  if (read === undefined) fail('onnx-tensor-invalid', `The tensor "${tensor.name}" holds ${tensor.type} values where numbers of a known type are needed.`);
  // Each value takes at least one byte of the tensor's own part of the file.
  if (size > tensor.wire.left) wrongCount(tensor, tensor.wire.left, size);
  allowance.bytes(8 * size);
  const values = new Float64Array(size);
  let count = 0;
  const push = (value: number) => {
    if (count < size) values[count] = value;
    count += 1;
  };
  const wire = tensor.wire.fork();
  for (let field = wire.next(); field !== 0; field = wire.next()) {
    if (field === 4) readFloats(wire, push);
    else if (field === 5 || field === 7 || field === 11) readInts(wire, push, allowance);
    else if (field === 10) readDoubles(wire, push);
    else if (field === 9) {
      const raw = wire.bytes();
      const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
      if (raw.length % read.bytes !== 0) wrongCount(tensor, raw.length / read.bytes, size);
      allowance.steps(raw.length / read.bytes);
      for (let at = 0; at < raw.length; at += read.bytes) push(read.at(view, at));
    } else refuseExternal(tensor, field, wire);
  }
  if (count !== size) wrongCount(tensor, count, size);
  return values;
}

/** The values of a text tensor. */
export function tensorTexts(tensor: OnnxTensor, allowance: Allowance): string[] {
  const size = checkedSize(tensor);
  if (tensor.type !== 'string') fail('onnx-tensor-invalid', `The tensor "${tensor.name}" holds ${tensor.type} values where texts are needed.`);
  const texts: string[] = [];
  const wire = tensor.wire.fork();
  for (let field = wire.next(); field !== 0; field = wire.next()) {
    if (field === 6) {
      allowance.bytes(8);
      texts.push(wire.text());
    } else refuseExternal(tensor, field, wire);
  }
  if (texts.length !== size) wrongCount(tensor, texts.length, size);
  return texts;
}

/** Calls `push` for each value of a repeated float field, packed or not. */
export function readFloats(wire: Wire, push: (value: number) => void): void {
  if (wire.type === WireType.fixed32) return push(wire.float());
  const packed = wire.message();
  while (packed.left > 0) push(packed.float());
}

/** Calls `push` for each value of a repeated double field, packed or not. */
export function readDoubles(wire: Wire, push: (value: number) => void): void {
  if (wire.type === WireType.fixed64) return push(wire.double());
  const packed = wire.message();
  while (packed.left > 0) push(packed.double());
}

/** Calls `push` for each value of a repeated integer field, packed or not. */
export function readInts(wire: Wire, push: (value: number) => void, allowance: Allowance): void {
  if (wire.type === WireType.varint) {
    allowance.bytes(1);
    return push(wire.varint());
  }
  const packed = wire.message();
  while (packed.left > 0) push(packed.varint());
}

const TWO_32 = 0x1_0000_0000;

const fixedReaders: Partial<Record<ElementType, { bytes: number; at(view: DataView, at: number): number }>> = {
  float: { bytes: 4, at: (view, at) => view.getFloat32(at, true) },
  double: { bytes: 8, at: (view, at) => view.getFloat64(at, true) },
  int64: { bytes: 8, at: (view, at) => view.getInt32(at + 4, true) * TWO_32 + view.getUint32(at, true) },
  uint64: { bytes: 8, at: (view, at) => view.getUint32(at + 4, true) * TWO_32 + view.getUint32(at, true) },
  int32: { bytes: 4, at: (view, at) => view.getInt32(at, true) },
  uint32: { bytes: 4, at: (view, at) => view.getUint32(at, true) },
  int16: { bytes: 2, at: (view, at) => view.getInt16(at, true) },
  uint16: { bytes: 2, at: (view, at) => view.getUint16(at, true) },
  int8: { bytes: 1, at: (view, at) => view.getInt8(at) },
  uint8: { bytes: 1, at: (view, at) => view.getUint8(at) },
  bool: { bytes: 1, at: (view, at) => view.getUint8(at) },
};

function checkedSize(tensor: OnnxTensor): number {
  const size = sizeOf(tensor.dims);
  if (!Number.isSafeInteger(size) || tensor.dims.some((dim) => dim < 0)) {
    fail('onnx-tensor-invalid', `The tensor "${tensor.name}" has the shape [${tensor.dims.slice(0, 8).join(', ')}].`);
  }
  return size;
}

function refuseExternal(tensor: OnnxTensor, field: number, wire: Wire): void {
  if (field === 13 || (field === 14 && wire.type === WireType.varint && wire.fork().varint() === 1)) {
    fail('onnx-external-data', `The values of "${tensor.name}" lie in another file. Save the model as one file (onnx.save_model with save_as_external_data=False).`);
  }
  wire.skip();
}

function wrongCount(tensor: OnnxTensor, count: number, size: number): never {
  fail('onnx-tensor-invalid', `The tensor "${tensor.name}" has room for ${size} values by its shape and holds ${count}.`);
}
