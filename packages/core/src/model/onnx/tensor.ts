import { fail } from '../codes.js';
import type { Allowance } from './allowance.js';
import { elementTypes, type ElementType, type OnnxTensor } from './graph.js';
import { WireType, type Wire } from './wire.js';

/** Name, type and shape of a `TensorProto`; its values stay in the file. */
export function readTensorHead(wire: Wire, allowance: Allowance): OnnxTensor {
  allowance.bytes(24);
  const body = wire.fork();
  let type: ElementType = 'undefined';
  let name = '';
  const dims = wire.numbers({ 1: WireType.varint }, (field) => {
    if (field === 2) type = elementTypes[wire.int()] ?? 'undefined';
    else if (field === 8) name = wire.text();
    else wire.skip();
  });
  allowance.bytes(dims.length);
  return { name, type, dims: Array.from(dims), wire: body };
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
  const [bytes, at] = fixed[tensor.type] ?? fail('onnx-tensor-invalid', `The tensor "${tensor.name}" holds ${tensor.type} values where numbers are needed.`);
  let values: Float64Array | undefined;
  const wire = tensor.wire.fork();
  const listed = wire.numbers(listFields, (field) => {
    if (field !== 9) return refuseExternal(tensor, field, wire);
    const raw = wire.bytes();
    const count = raw.length / bytes;
    if (count !== size) wrongCount(tensor, count, size);
    allowance.bytes(8 * count);
    allowance.steps(count);
    const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
    values = new Float64Array(count);
    for (let i = 0; i < count; i++) values[i] = at(view, i * bytes);
  });
  if (listed.length + (values?.length ?? 0) !== size) wrongCount(tensor, listed.length, size);
  if (values) return values;
  allowance.bytes(8 * size);
  return listed.slice();
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

/** Lists of `TensorProto` that hold numbers: float_data, int32_data, int64_data, double_data, uint64_data. */
const listFields = { 4: WireType.fixed32, 5: WireType.varint, 7: WireType.varint, 10: WireType.fixed64, 11: WireType.varint };

const TWO_32 = 0x1_0000_0000;

/** Bytes of a number in raw_data, and the number at a byte. */
const fixed: Partial<Record<ElementType, readonly [bytes: number, at: (view: DataView, at: number) => number]>> = {
  float: [4, (view, at) => view.getFloat32(at, true)],
  double: [8, (view, at) => view.getFloat64(at, true)],
  int64: [8, (view, at) => view.getInt32(at + 4, true) * TWO_32 + view.getUint32(at, true)],
  uint64: [8, (view, at) => view.getUint32(at + 4, true) * TWO_32 + view.getUint32(at, true)],
  int32: [4, (view, at) => view.getInt32(at, true)],
  uint32: [4, (view, at) => view.getUint32(at, true)],
  int16: [2, (view, at) => view.getInt16(at, true)],
  uint16: [2, (view, at) => view.getUint16(at, true)],
  int8: [1, (view, at) => view.getInt8(at)],
  uint8: [1, (view, at) => view.getUint8(at)],
  bool: [1, (view, at) => view.getUint8(at)],
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
