import { Allowance } from './allowance.js';
import { readOnnx } from './readOnnx.js';
import { Wire, WireType } from './wire.js';

/** A graph whose last maps are gone. */
export interface CutGraph {
  readonly bytes: Uint8Array;
  /** Name of the tensor that carried the probabilities into each output that was cut, by the output's name. */
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * The same file with every ZipMap output replaced by the tensor that goes into the ZipMap.
 *
 * ONNX Runtime on the web reads tensors only, and converters end a classifier in a sequence of maps unless told otherwise.
 * Nothing else of the file is touched; without a ZipMap at an output the bytes are returned as they are.
 * @throws {@link CandorError} what reading an ONNX file throws.
 * @see https://onnx.ai/onnx/operators/onnx_aionnxml_ZipMap.html
 */
export function cutZipMap(bytes: Uint8Array): CutGraph {
  const allowance = new Allowance(3 * bytes.length);
  const { graph } = readOnnx(bytes, allowance);
  const source = new Map<string, string>();
  for (const { operator, inputs, outputs } of graph.nodes) {
    const carried = operator === 'ZipMap' ? inputs[0] : operator === 'Identity' ? source.get(inputs[0] ?? '') : undefined;
    if (carried !== undefined && outputs[0] !== undefined) source.set(outputs[0], carried);
  }
  const renamed = new Map(graph.outputs.flatMap(({ name }) => (source.has(name) ? [[name, source.get(name)!]] : [])));
  if (renamed.size === 0) return { bytes, renamed };
  const file = rewritten(bytes, allowance, 7, (payload) => [block(7, rewritten(payload, allowance, undefined, (part, field, raw) => {
    if (field === 1 && outputsOf(part, allowance).some((name) => source.has(name))) return [];
    const tensor = field === 12 ? renamed.get(nameOf(part, allowance)) : undefined;
    return [tensor === undefined ? raw : block(12, floatTensor(tensor))];
  }))]);
  return { bytes: file, renamed };
}

/**
 * A message with its length-delimited fields passed through `replace`; all other bytes stay.
 *
 * @param only - The one field to pass; default every one.
 */
function rewritten(
  message: Uint8Array, allowance: Allowance, only: number | undefined, replace: (payload: Uint8Array, field: number, raw: Uint8Array) => Uint8Array[],
): Uint8Array {
  const wire = Wire.over(message, allowance);
  const parts: Uint8Array[] = [];
  let from = 0;
  for (let field = wire.next(); field !== 0; field = wire.next()) {
    const payload = wire.type === WireType.bytes ? wire.bytes() : undefined;
    if (payload === undefined) wire.skip();
    const to = message.length - wire.left;
    const raw = message.subarray(from, to);
    parts.push(...(payload === undefined || (only !== undefined && field !== only) ? [raw] : replace(payload, field, raw)));
    from = to;
  }
  return joined(parts);
}

/** Output names of a NodeProto. */
function outputsOf(node: Uint8Array, allowance: Allowance): string[] {
  const wire = Wire.over(node, allowance);
  const names: string[] = [];
  for (let field = wire.next(); field !== 0; field = wire.next()) {
    if (field === 2) names.push(wire.text());
    else wire.skip();
  }
  return names;
}

/** Name of a ValueInfoProto. */
function nameOf(info: Uint8Array, allowance: Allowance): string {
  const wire = Wire.over(info, allowance);
  let name = '';
  for (let field = wire.next(); field !== 0; field = wire.next()) {
    if (field === 1) name = wire.text();
    else wire.skip();
  }
  return name;
}

/** A ValueInfoProto of a float tensor whose shape the runtime finds: what a ZipMap takes is float32. */
function floatTensor(name: string): Uint8Array {
  const elementType = Uint8Array.of(8, 1);
  return joined([block(1, new TextEncoder().encode(name)), block(2, block(1, elementType))]);
}

/** A length-delimited field. */
function block(field: number, payload: Uint8Array): Uint8Array {
  return joined([varint(field * 8 + WireType.bytes), varint(payload.length), payload]);
}

function varint(value: number): Uint8Array {
  const groups: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) groups.push((rest % 0x80) | 0x80);
  return Uint8Array.from([...groups, rest]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
