import { fail } from '../codes.js';
import type { Allowance } from './allowance.js';
import type { OnnxNode, OnnxTensor } from './graph.js';
import { readTensorHead, tensorNumbers, tensorTexts } from './tensor.js';
import { WireType, type Wire } from './wire.js';

/**
 * The attributes of one node, decoded when asked for. A reader without a fallback returns
 * `undefined` for an attribute the node does not have.
 */
export class Attributes {
  constructor(
    private readonly node: OnnxNode,
    private readonly allowance: Allowance,
  ) {}

  has(name: string): boolean {
    return this.node.attributes.has(name);
  }

  int(name: string): number | undefined;
  int(name: string, fallback: number): number;
  int(name: string, fallback?: number): number | undefined {
    return this.#one(name, 3, (wire) => wire.int()) ?? fallback;
  }

  float(name: string): number | undefined;
  float(name: string, fallback: number): number;
  float(name: string, fallback?: number): number | undefined {
    return this.#one(name, 2, (wire) => (wire.type === WireType.fixed32 ? wire.float() : this.fail(name, 'is no float.'))) ?? fallback;
  }

  text(name: string): string | undefined;
  text(name: string, fallback: string): string;
  text(name: string, fallback?: string): string | undefined {
    return this.#one(name, 4, (wire) => wire.text()) ?? fallback;
  }

  tensor(name: string): OnnxTensor | undefined {
    return this.#one(name, 5, (wire) => readTensorHead(wire.message(), this.allowance));
  }

  floats(name: string): Float64Array | undefined {
    return this.#numbers(name, 7, WireType.fixed32, Float64Array, 8);
  }

  /** Whole numbers as doubles. */
  ints(name: string): Float64Array | undefined {
    return this.#numbers(name, 8, WireType.varint, Float64Array, 8);
  }

  /** Whole numbers that serve as ids: they must fit 32 bits. */
  ids(name: string): Int32Array | undefined {
    return this.#numbers(name, 8, WireType.varint, Int32Array, 4);
  }

  texts(name: string): string[] | undefined {
    const attribute = this.node.attributes.get(name);
    if (attribute === undefined) return undefined;
    const texts: string[] = [];
    const wire = attribute.wire.fork();
    for (let field = wire.next(); field !== 0; field = wire.next()) {
      if (field === 9) {
        this.allowance.bytes(8);
        texts.push(wire.text());
      } else this.#skipOther(wire, field, 9, name);
    }
    return texts;
  }

  /** Numbers written as a float list, or as a tensor under the same name with `_as_tensor`. */
  floatsOrTensor(name: string): Float64Array | undefined {
    const tensor = this.tensor(`${name}_as_tensor`);
    return tensor === undefined ? this.floats(name) : tensorNumbers(tensor, this.allowance);
  }

  tensorNumbers(name: string): Float64Array | undefined {
    const tensor = this.tensor(name);
    return tensor && tensorNumbers(tensor, this.allowance);
  }

  tensorTexts(name: string): string[] | undefined {
    const tensor = this.tensor(name);
    return tensor && tensorTexts(tensor, this.allowance);
  }

  /** Fails naming this node and attribute. */
  fail(name: string, message: string): never {
    fail('onnx-attribute-invalid', `${this.node.name}: ${name} ${message}`);
  }

  /** What an operator cannot do without. */
  required<T>(value: T | undefined, name: string): T {
    return value ?? this.fail(name, 'is missing.');
  }

  #one<T>(name: string, wanted: number, read: (wire: Wire) => T): T | undefined {
    const attribute = this.node.attributes.get(name);
    if (attribute === undefined) return undefined;
    let value: T | undefined;
    const wire = attribute.wire.fork();
    for (let field = wire.next(); field !== 0; field = wire.next()) {
      if (field === wanted) value = read(wire);
      else this.#skipOther(wire, field, wanted, name);
    }
    return value ?? this.fail(name, `holds no ${payloads[wanted]}.`);
  }

  /** A repeated number field, packed or not: counted first, so that nothing is copied twice. */
  #numbers<T extends Float64Array | Int32Array>(name: string, wanted: number, type: number, List: new (length: number) => T, size: number): T | undefined {
    const attribute = this.node.attributes.get(name);
    if (attribute === undefined) return undefined;
    let count = 0;
    for (let wire = attribute.wire.fork(), field = wire.next(); field !== 0; field = wire.next()) {
      if (field !== wanted) this.#skipOther(wire, field, wanted, name);
      else if (wire.type === type) {
        wire.skip();
        count += 1;
      } else count += countPacked(wire, type);
    }
    this.allowance.bytes(count * size);
    const values = new List(count);
    let at = 0;
    for (let wire = attribute.wire.fork(), field = wire.next(); field !== 0; field = wire.next()) {
      if (field !== wanted) wire.skip();
      else if (wire.type === type) values[at++] = this.#number(wire, type, size, name);
      else for (const packed = wire.message(); packed.left > 0; ) values[at++] = this.#number(packed, type, size, name);
    }
    return values;
  }

  #number(wire: Wire, type: number, size: number, name: string): number {
    if (type === WireType.fixed32) return wire.float();
    const value = wire.varint();
    if (size === 4 && (value < -0x8000_0000 || value >= 0x8000_0000)) this.fail(name, `holds ${value}, which is no id.`);
    return value;
  }

  #skipOther(wire: Wire, field: number, wanted: number, name: string): void {
    if (payloads[field] !== undefined && field !== wanted) {
      // Field 3 is written as an explicit zero by some exporters beside the real payload.
      if (field === 2 || field === 3) return wire.skip();
      this.fail(name, `holds ${payloads[field]} instead of ${payloads[wanted]}.`);
    }
    wire.skip();
  }
}

/** Payload fields of `AttributeProto`. */
const payloads: Readonly<Record<number, string>> = {
  2: 'a float', 3: 'an integer', 4: 'a text', 5: 'a tensor', 6: 'a graph', 7: 'floats', 8: 'integers', 9: 'texts', 10: 'tensors', 11: 'graphs',
};

/** Number of values in a packed run. */
function countPacked(wire: Wire, type: number): number {
  const packed = wire.message();
  if (type === WireType.fixed32) return Math.floor(packed.left / 4);
  let count = 0;
  while (packed.left > 0) {
    packed.varint();
    count += 1;
  }
  return count;
}
