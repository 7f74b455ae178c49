import type { Wire } from './wire.js';

/** Element types of `TensorProto.DataType`, by number. */
export const elementTypes = [
  'undefined', 'float', 'uint8', 'int8', 'uint16', 'int16', 'int32', 'int64', 'string', 'bool', 'float16', 'double', 'uint32', 'uint64',
] as const;

export type ElementType = (typeof elementTypes)[number];

/** The part of an ONNX file that computes; payloads stay in the file until an operator asks for them. */
export interface OnnxModel {
  /** Version by domain; `ai.onnx` has its name here. */
  readonly opsets: ReadonlyMap<string, number>;
  readonly graph: OnnxGraph;
}

export interface OnnxGraph {
  readonly name: string;
  readonly nodes: readonly OnnxNode[];
  readonly initializers: ReadonlyMap<string, OnnxTensor>;
  /** Names of sparse initializers, whose values are not read. */
  readonly sparse: readonly string[];
  readonly inputs: readonly ValueInfo[];
  readonly outputs: readonly ValueInfo[];
}

export interface OnnxNode {
  /** Its name in the file, or its operator and place in the list. */
  readonly name: string;
  readonly operator: string;
  /** Empty for `ai.onnx`. */
  readonly domain: string;
  /** An empty name is an optional input left out. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Windows of the file by name. */
  readonly attributes: ReadonlyMap<string, Wire>;
}

/** A tensor as a window of the file. */
export interface OnnxTensor {
  readonly name: string;
  readonly type: ElementType;
  readonly dims: readonly number[];
  readonly wire: Wire;
}

export interface ValueInfo {
  readonly name: string;
  readonly kind: 'tensor' | 'sequence' | 'map' | 'other';
  readonly type: ElementType;
  /** `null` is a free dimension; absent when the file gives no shape. */
  readonly shape?: readonly (number | null)[];
}
