/** A small graph in words, for tests; `writeOnnx` spells it as an ONNX file. */
export interface GraphSketch {
  nodes: NodeSketch[];
  inputs: ValueSketch[];
  outputs: ValueSketch[];
  initializers?: TensorSketch[];
  /** Version by domain; `ai.onnx` is the default domain. */
  opsets?: Record<string, number>;
  name?: string;
}

export interface NodeSketch {
  op: string;
  domain?: string;
  name?: string;
  inputs: string[];
  outputs: string[];
  attributes?: Record<string, AttributeSketch>;
}

export type AttributeSketch =
  | { int: number } | { float: number } | { text: string } | { ints: readonly number[] } | { floats: readonly number[] } | { texts: readonly string[] } | { tensor: TensorSketch };

export type SketchType = 'float' | 'double' | 'int64' | 'int32' | 'uint8' | 'bool' | 'string';

export interface TensorSketch {
  name?: string;
  type: SketchType;
  dims: readonly number[];
  values: readonly (number | string)[];
}

export interface ValueSketch {
  name: string;
  type: SketchType;
  shape: readonly (number | string | null)[];
}

/** Bytes of the graph as an ONNX file (IR version 8). */
export function writeOnnx(sketch: GraphSketch): Uint8Array {
  const opsets = sketch.opsets ?? { '': 17, 'ai.onnx.ml': 3 };
  return Uint8Array.from([
    ...varintField(1, 8),
    ...textField(2, 'writeOnnx'),
    ...field(7, graph(sketch)),
    ...Object.entries(opsets).flatMap(([domain, version]) => field(8, [...textField(1, domain), ...varintField(2, version)])),
  ]);
}

function graph({ nodes, inputs, outputs, initializers = [], name = 'sketch' }: GraphSketch): number[] {
  return [
    ...nodes.flatMap((sketch) => field(1, node(sketch))),
    ...textField(2, name),
    ...initializers.flatMap((tensor) => field(5, tensorMessage(tensor))),
    ...inputs.flatMap((value) => field(11, valueInfo(value))),
    ...outputs.flatMap((value) => field(12, valueInfo(value))),
  ];
}

function node({ op, domain = '', name = '', inputs, outputs, attributes = {} }: NodeSketch): number[] {
  return [
    ...inputs.flatMap((input) => textField(1, input)),
    ...outputs.flatMap((output) => textField(2, output)),
    ...textField(3, name),
    ...textField(4, op),
    ...Object.entries(attributes).flatMap(([key, value]) => field(5, attribute(key, value))),
    ...textField(7, domain),
  ];
}

function attribute(name: string, value: AttributeSketch): number[] {
  const head = textField(1, name);
  if ('int' in value) return [...head, ...varintField(3, value.int), ...varintField(20, 2)];
  if ('float' in value) return [...head, ...key(2, 5), ...float32(value.float), ...varintField(20, 1)];
  if ('text' in value) return [...head, ...textField(4, value.text), ...varintField(20, 3)];
  if ('tensor' in value) return [...head, ...field(5, tensorMessage(value.tensor)), ...varintField(20, 4)];
  if ('floats' in value) return [...head, ...value.floats.flatMap((x) => [...key(7, 5), ...float32(x)]), ...varintField(20, 6)];
  if ('ints' in value) return [...head, ...value.ints.flatMap((x) => varintField(8, x)), ...varintField(20, 7)];
  return [...head, ...value.texts.flatMap((x) => textField(9, x)), ...varintField(20, 8)];
}

const typeNumbers: Record<SketchType, number> = { float: 1, uint8: 2, int32: 6, int64: 7, string: 8, bool: 9, double: 11 };

function tensorMessage({ name = '', type, dims, values }: TensorSketch): number[] {
  const numbers = values as readonly number[];
  const data: Record<SketchType, () => number[]> = {
    string: () => (values as readonly string[]).flatMap((x) => textField(6, x)),
    float: () => field(9, numbers.flatMap(float32)),
    double: () => field(9, numbers.flatMap(float64)),
    int64: () => field(7, numbers.flatMap(varint)),
    int32: () => field(5, numbers.flatMap(varint)),
    uint8: () => field(9, [...numbers]),
    bool: () => field(9, [...numbers]),
  };
  return [...dims.flatMap((dim) => varintField(1, dim)), ...varintField(2, typeNumbers[type]), ...textField(8, name), ...data[type]()];
}

function valueInfo({ name, type, shape }: ValueSketch): number[] {
  const dims = shape.flatMap((dim) => field(1, typeof dim === 'number' ? varintField(1, dim) : typeof dim === 'string' ? textField(2, dim) : []));
  return [...textField(1, name), ...field(2, field(1, [...varintField(1, typeNumbers[type]), ...field(2, dims)]))];
}

const key = (number: number, wire: number): number[] => varint(number * 8 + wire);
const varintField = (number: number, value: number): number[] => [...key(number, 0), ...varint(value)];
const field = (number: number, body: number[]): number[] => [...key(number, 2), ...varint(body.length), ...body];
const textField = (number: number, text: string): number[] => field(number, [...new TextEncoder().encode(text)]);

function varint(value: number): number[] {
  const out: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  while (rest >= 128n) {
    out.push(Number(rest % 128n) + 128);
    rest /= 128n;
  }
  return [...out, Number(rest)];
}

const float32 = (x: number): number[] => [...new Uint8Array(Float32Array.of(x).buffer)];
const float64 = (x: number): number[] => [...new Uint8Array(Float64Array.of(x).buffer)];
