import type { Attributes } from '../onnx/attributes.js';
import type { OnnxNode } from '../onnx/graph.js';
import type { LowerContext } from './context.js';
import type { Value } from './value.js';

/** One ONNX operator: how it folds, and in words for the table of operators. */
export interface Operator {
  /** Empty for `ai.onnx`. */
  readonly domain: '' | 'ai.onnx.ml';
  readonly name: string;
  /** What becomes of it. */
  readonly reads: string;
  /** What is left to the graph engine. */
  readonly limits?: string;
  /**
   * @throws {@link Refusal} when this node is beyond `limits`.
   * @throws {@link CandorError} when the node contradicts itself.
   */
  lower(call: Call): Value | readonly Value[];
}

/** One node on its way through an operator. */
export interface Call {
  readonly node: OnnxNode;
  readonly attributes: Attributes;
  /** `undefined` is an optional input left out. */
  readonly inputs: readonly (Value | undefined)[];
  readonly context: LowerContext;
}

/** Why a node has no native form: the graph engine takes over and `problems` say so. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

export function refuse(reason: string): never {
  throw new Refusal(reason);
}
