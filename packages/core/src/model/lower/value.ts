import type { LabelRule, Part, Step } from '../lowered.js';
import type { ElementType, OnnxTensor } from '../onnx/graph.js';

/**
 * What a tensor is, symbolically: shape [N, ...dims], N rows.
 *
 * Columns depend on one feature each; scores are additive in columns, then linked; labels name the
 * winning score. Whatever is none of these is opaque, and says why.
 */
export type Value = ColumnsValue | ScoresValue | LayersValue | LabelsValue | ConstantValue | MapsValue | OpaqueValue;

export interface ColumnsValue {
  readonly kind: 'columns';
  readonly type: ElementType;
  readonly dims: readonly number[];
  /** Row-major over `dims`. */
  readonly columns: readonly SymbolicColumn[];
}

/** A column as a chain back to its feature, so that a step costs the same whatever came before. */
export interface SymbolicColumn {
  readonly feature: number;
  readonly from?: SymbolicColumn;
  readonly step?: Step;
  /** Texts behind the codes of a text column made by the graph; a raw one has the feature's. */
  readonly texts?: readonly string[];
  /** Stands for the text that spells its whole number. */
  readonly spelled?: boolean;
}

export interface ScoresValue {
  readonly kind: 'scores';
  readonly type: ElementType;
  readonly dims: readonly number[];
  /** The sum of `weight × link(score)`: all parts have the same width. */
  readonly parts: readonly Part[];
  /** When set, one score s stands for the two columns [complement - s, s]. */
  readonly complement?: number;
  /** Tensor column to output: identity unless columns were taken out. */
  readonly picks: readonly number[];
  /** Class names by output, when a classifier made these. */
  readonly classes?: readonly string[];
  /** Made by an operator that predicts amounts. */
  readonly amounts?: boolean;
}

/** Scores of several estimators on top of one another: shape [layers, N, ...dims]. */
export interface LayersValue {
  readonly kind: 'layers';
  readonly type: ElementType;
  readonly dims: readonly number[];
  readonly layers: readonly ScoresValue[];
}

export interface LabelsValue {
  readonly kind: 'labels';
  readonly type: ElementType;
  readonly dims: readonly number[];
  /** Name by output of `scores`. */
  readonly classes: readonly string[];
  readonly scores: ScoresValue;
  readonly rule: LabelRule;
}

export interface ConstantValue {
  readonly kind: 'constant';
  readonly type: ElementType;
  /** The whole shape: a constant has no rows. */
  readonly shape: readonly number[];
  readonly tensor?: OnnxTensor;
  readonly numbers?: Float64Array;
  readonly texts?: readonly string[];
}

/** ZipMap's sequence of maps: class name to score. */
export interface MapsValue {
  readonly kind: 'maps';
  readonly scores: ScoresValue;
  readonly classes: readonly string[];
}

export interface OpaqueValue {
  readonly kind: 'opaque';
  readonly type: ElementType;
  readonly reason: string;
  /** Class names that came past on the way here. */
  readonly classes?: readonly string[];
  /** The number of a winning class. */
  readonly winner?: boolean;
}
