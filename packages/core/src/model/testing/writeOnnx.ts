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
  | { int: number } | { float: number } | { text: string } | { ints: readonly (number | bigint)[] } | { floats: readonly number[] } | { texts: readonly string[] } | { tensor: TensorSketch };

export type SketchType = 'float' | 'double' | 'int64' | 'int32' | 'uint8' | 'bool' | 'string';

export interface TensorSketch {
  name?: string;
  type: SketchType;
  dims: readonly number[];
  values: readonly (number | string | bigint)[];
}

export interface ValueSketch {
  name: string;
  type: SketchType;
  shape: readonly (number | string | null)[];
}

/** Bytes of the graph as an ONNX file (IR version 8). */
export function writeOnnx(sketch: GraphSketch): Uint8Array {
  const file = new Message();
  file.varint(1, 8);
  file.text(2, 'writeOnnx');
  file.message(7, graph(sketch));
  for (const [domain, version] of Object.entries(sketch.opsets ?? { '': 17, 'ai.onnx.ml': 3 })) {
    const opset = new Message();
    opset.text(1, domain);
    opset.varint(2, version);
    file.message(8, opset);
  }
  return file.bytes();
}

function graph({ nodes, inputs, outputs, initializers = [], name = 'sketch' }: GraphSketch): Message {
  const message = new Message();
  for (const sketch of nodes) message.message(1, node(sketch));
  message.text(2, name);
  for (const tensor of initializers) message.message(5, tensorMessage(tensor));
  for (const value of inputs) message.message(11, valueInfo(value));
  for (const value of outputs) message.message(12, valueInfo(value));
  return message;
}

function node({ op, domain = '', name = '', inputs, outputs, attributes = {} }: NodeSketch): Message {
  const message = new Message();
  for (const input of inputs) message.text(1, input);
  for (const output of outputs) message.text(2, output);
  message.text(3, name);
  message.text(4, op);
  for (const [key, value] of Object.entries(attributes)) message.message(5, attribute(key, value));
  message.text(7, domain);
  return message;
}

function attribute(name: string, value: AttributeSketch): Message {
  const message = new Message();
  message.text(1, name);
  if ('int' in value) message.varint(3, value.int);
  else if ('float' in value) message.float(2, value.float);
  else if ('text' in value) message.text(4, value.text);
  else if ('tensor' in value) message.message(5, tensorMessage(value.tensor));
  else if ('floats' in value) for (const x of value.floats) message.float(7, x);
  else if ('ints' in value) for (const x of value.ints) message.varint(8, x);
  else for (const x of value.texts) message.text(9, x);
  message.varint(20, attributeType(value));
  return message;
}

function attributeType(value: AttributeSketch): number {
  const kinds = ['float', 'int', 'text', 'tensor', 'graph', 'floats', 'ints', 'texts'];
  return 1 + kinds.findIndex((kind) => kind in value);
}

const typeNumbers: Record<SketchType, number> = { float: 1, uint8: 2, int32: 6, int64: 7, string: 8, bool: 9, double: 11 };

function tensorMessage({ name = '', type, dims, values }: TensorSketch): Message {
  const message = new Message();
  const numbers = values as readonly number[];
  for (const dim of dims) message.varint(1, dim);
  message.varint(2, typeNumbers[type]);
  message.text(8, name);
  if (type === 'string') for (const text of values as readonly string[]) message.text(6, text);
  else if (type === 'float') message.raw(9, new Uint8Array(Float32Array.from(numbers).buffer));
  else if (type === 'double') message.raw(9, new Uint8Array(Float64Array.from(numbers).buffer));
  else if (type === 'int64') for (const x of numbers) message.varint(7, x);
  else if (type === 'int32') for (const x of numbers) message.varint(5, x);
  else message.raw(9, Uint8Array.from(numbers));
  return message;
}

function valueInfo({ name, type, shape }: ValueSketch): Message {
  const dims = new Message();
  for (const size of shape) {
    const dim = new Message();
    if (typeof size === 'number') dim.varint(1, size);
    else if (typeof size === 'string') dim.text(2, size);
    dims.message(1, dim);
  }
  const tensor = new Message();
  tensor.varint(1, typeNumbers[type]);
  tensor.message(2, dims);
  const kind = new Message();
  kind.message(1, tensor);
  const info = new Message();
  info.text(1, name);
  info.message(2, kind);
  return info;
}

/** A protobuf message that grows. */
class Message {
  #room = new Uint8Array(64);
  #length = 0;

  bytes(): Uint8Array {
    return this.#room.slice(0, this.#length);
  }

  varint(field: number, value: number | bigint): void {
    this.#number(8 * field);
    this.#number(value);
  }

  float(field: number, value: number): void {
    this.#number(8 * field + 5);
    this.#append(new Uint8Array(Float32Array.of(value).buffer));
  }

  text(field: number, text: string): void {
    this.raw(field, new TextEncoder().encode(text));
  }

  message(field: number, message: Message): void {
    this.raw(field, message.bytes());
  }

  raw(field: number, bytes: Uint8Array): void {
    this.#number(8 * field + 2);
    this.#number(bytes.length);
    this.#append(bytes);
  }

  #number(value: number | bigint): void {
    const out: number[] = [];
    let rest = BigInt.asUintN(64, BigInt(value));
    for (; rest >= 128n; rest /= 128n) out.push(Number(rest % 128n) + 128);
    this.#append([...out, Number(rest)]);
  }

  #append(bytes: ArrayLike<number>): void {
    if (this.#length + bytes.length > this.#room.length) {
      const larger = new Uint8Array(2 * (this.#length + bytes.length));
      larger.set(this.#room);
      this.#room = larger;
    }
    this.#room.set(bytes, this.#length);
    this.#length += bytes.length;
  }
}
