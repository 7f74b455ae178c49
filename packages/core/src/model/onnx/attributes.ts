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
    return this.#one(name, 2, (wire) => wire.float()) ?? fallback;
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
    return this.#numbers(name, 7, WireType.fixed32)?.slice();
  }

  /** Whole numbers as doubles. */
  ints(name: string): Float64Array | undefined {
    return this.#numbers(name, 8, WireType.varint)?.slice();
  }

  /** Whole numbers that serve as ids: they must fit 32 bits. */
  ids(name: string): Int32Array | undefined {
    const list = this.#numbers(name, 8, WireType.varint);
    if (list === undefined) return undefined;
    const ids = new Int32Array(list);
    for (let i = 0; i < ids.length; i++) if (ids[i] !== list[i]) this.fail(name, `holds ${list[i]}, which is no id.`);
    return ids;
  }

  texts(name: string): string[] | undefined {
    const wire = this.#wire(name);
    if (wire === undefined) return undefined;
    const texts: string[] = [];
    for (let field = wire.next(); field !== 0; field = wire.next()) {
      if (field === 9) {
        this.allowance.bytes(8);
        texts.push(wire.text());
      } else this.#skip(wire, field, 9, name);
    }
    return texts;
  }

  /** Numbers written as a float list, or as a tensor under the same name with `_as_tensor`. */
  floatsOrTensor(name: string): Float64Array | undefined {
    return this.tensorNumbers(`${name}_as_tensor`) ?? this.floats(name);
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

  /** A list of exactly so many entries. */
  sized<T extends { readonly length: number }>(list: T | undefined, name: string, length: number, of = 'nodes'): T {
    const { length: found } = this.required(list, name);
    return found === length ? list! : this.fail(name, `holds ${found} entries for ${length} ${of}.`);
  }

  #wire(name: string): Wire | undefined {
    return this.node.attributes.get(name)?.fork();
  }

  #one<T>(name: string, wanted: number, read: (wire: Wire) => T): T | undefined {
    const wire = this.#wire(name);
    if (wire === undefined) return undefined;
    let value: T | undefined;
    for (let field = wire.next(); field !== 0; field = wire.next()) {
      if (field === wanted) value = read(wire);
      else this.#skip(wire, field, wanted, name);
    }
    return value ?? this.fail(name, `holds no ${payloads[wanted]}.`);
  }

  #numbers(name: string, wanted: number, type: number): Float64Array | undefined {
    const wire = this.#wire(name);
    const list = wire?.numbers({ [wanted]: type }, (field) => this.#skip(wire, field, wanted, name));
    if (list) this.allowance.bytes(8 * list.length);
    return list;
  }

  #skip(wire: Wire, field: number, wanted: number, name: string): void {
    // Some exporters write an explicit zero (fields 2 and 3) beside the real payload.
    if (payloads[field] !== undefined && field > 3) this.fail(name, `holds ${payloads[field]} instead of ${payloads[wanted]}.`);
    wire.skip();
  }
}

/** Payloads of `AttributeProto` by field. */
const payloads: Readonly<Record<number, string>> = {
  2: 'a float', 3: 'an integer', 4: 'a text', 5: 'a tensor', 6: 'a graph', 7: 'floats', 8: 'integers', 9: 'texts', 10: 'tensors', 11: 'graphs',
};
