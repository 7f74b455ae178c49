import type { Attributes } from '../onnx/attributes.js';
import type { OnnxNode } from '../onnx/graph.js';
import type { LowerContext } from './context.js';
import type { Value } from './value.js';

/**
 * How one ONNX operator folds.
 *
 * @throws {@link Refusal} when this node cannot be folded.
 * @throws {@link CandorError} when the node contradicts itself.
 */
export type Lower = (call: Call) => Value | readonly Value[];

/** One node on its way through an operator. */
export interface Call {
  readonly node: OnnxNode;
  readonly attributes: Attributes;
  /** `undefined` is an optional input left out. */
  readonly inputs: readonly (Value | undefined)[];
  readonly context: LowerContext;
}

/** Why a node has no native form: the graph engine takes over and `problems` say so. */
export class Refusal extends Error {}

export function refuse(reason: string): never {
  throw new Refusal(reason);
}
