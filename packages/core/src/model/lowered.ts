/**
 * A model without its graph: prepared columns, additive scores, links.
 *
 *   output_k(row) = Σ_p part_p.weight × link_p( score_p(columns(row)) )_k
 *
 * A boosted classifier is one part with a logistic link; a forest one part with the identity; a
 * soft vote several parts. Every number is the float32 (or double) that stands in the file.
 */
export interface LoweredModel {
  readonly nFeatures: number;
  /** Prepared columns; each is a function of exactly one feature. */
  readonly columns: readonly Column[];
  /** Places of the columns that refuse some rows. */
  readonly guards?: readonly number[];
  readonly parts: readonly Part[];
  /** Width of the final output: 1 for an amount or a binary margin, else the number of classes or outputs. */
  readonly nOutputs: number;
  /**
   * A binary model scores the second class alone: its outputs are [1 - p, p], `nOutputs` is 1 and
   * `complement` is true.
   */
  readonly complement: boolean;
  /** How the graph chooses its label; absent for amounts and for graphs without a label output. */
  readonly label?: LabelRule;
}

/**
 * `above`: the second class when the float32 score before the link is strictly above the threshold, else
 * the first. `argmax`: the largest score before, or output after the link; ties go to the first or last.
 */
export type LabelRule =
  | { readonly rule: 'above'; readonly score: number; readonly threshold: number }
  | { readonly rule: 'argmax'; readonly of: 'scores' | 'outputs'; readonly ties: 'first' | 'last' };

/** One graph column: a chain of steps on one feature's encoded value. */
export interface Column {
  readonly feature: number;
  readonly steps: readonly Step[];
}

/**
 * Elementwise preparation. Each step computes in double; `round32` stands wherever the graph's tensor
 * is float32. A text feature arrives as its code (index into `Feature.categories`, -1 = unknown to the
 * graph); NaN is missing.
 */
export type Step =
  | { readonly op: 'impute'; readonly replaced: number; readonly value: number }
  | { readonly op: 'add' | 'multiply' | 'subtract' | 'divide'; readonly by: number; readonly reversed?: boolean }
  | { readonly op: 'equals' | 'above' | 'below' | 'atLeast' | 'atMost'; readonly value: number } // 1 when it holds, else 0
  // `values` below the first cut, at it, between it and the next, ..., above the last; shape [2 × cuts + 1]
  | { readonly op: 'pieces'; readonly cuts: readonly number[]; readonly values: readonly number[] }
  | { readonly op: 'lookup'; readonly keys: readonly number[]; readonly values: readonly number[]; readonly otherwise: number }
  | { readonly op: 'round32' | 'truncate' | 'isNaN' | 'not' | 'abs' | 'sqrt' | 'negate' | 'exp' | 'log' }
  | { readonly op: 'clip'; readonly min: number; readonly max: number } // NaN stays NaN
  // Where ONNX leaves open what becomes of a missing value, and of one whose size is not below the bound: such a row is refused.
  | { readonly op: 'within'; readonly bound: number; readonly feature: string; readonly node: string }
  | { readonly op: 'constant'; readonly value: number };

/**
 * What a part's scores go through. `logistic`, `probit` and `exp` act on each score alone, the others on all
 * of them together; `share` is each divided by their sum, and `logisticShare` the logistic of each divided by theirs (one
 * classifier a class).
 */
export type Link = 'identity' | 'logistic' | 'probit' | 'exp' | 'softmax' | 'softmaxZero' | 'logisticShare' | 'share';

export interface Part {
  /** Factor of this part in the final output (a vote's share); 1 when alone. */
  readonly weight: number;
  readonly link: Link;
  /** Width of the score before the link. */
  readonly nScores: number;
  /** Constant per score: intercepts and base values, double sums of the file's numbers. Shape [nScores]. */
  readonly base: Float64Array;
  readonly linear: readonly LinearTerm[];
  readonly ensembles: readonly TreeEnsemble[];
  /** The graph computes this part in double: nothing is rounded to float32. */
  readonly double?: boolean;
}

/**
 * `score_k += weights[k] × column`; a weight of 0 means that the score does not read the column, missing or not.
 * A coefficient of 0 does read it, and 0 × NaN is NaN: it is a column of its own, 0 times the other, of weight 1 or -1.
 */
export interface LinearTerm {
  readonly column: number;
  /** Shape [nScores]. */
  readonly weights: Float64Array;
}

/** Split modes as numbers. NaN fails every one of them but NEQ, where the reader sets `missingYes`. */
export const SplitMode = { LEQ: 0, LT: 1, GTE: 2, GT: 3, EQ: 4, NEQ: 5, MEMBER: 6 } as const;

/**
 * Trees as flat arrays over nodes; a node with `column` -1 is a leaf. Cycles, dangling children and
 * unknown outputs were refused when it was read.
 */
export interface TreeEnsemble {
  /** Factor on the summed leaves: 1 / trees for AVERAGE. */
  readonly scale: number;
  /** `min` and `max` are not additive: such a model is a graph. */
  readonly aggregate: 'sum';
  readonly roots: Int32Array;
  readonly column: Int32Array;
  readonly mode: Uint8Array;
  readonly threshold: Float64Array;
  /** Members of a MEMBER split, by node; empty otherwise. */
  readonly members: ReadonlyMap<number, readonly number[]>;
  readonly yes: Int32Array;
  readonly no: Int32Array;
  /** 1 when a missing value goes to `yes`. */
  readonly missingYes: Uint8Array;
  /** Leaf payloads: entries `leafStart[node] .. leafStart[node + 1]` of `leafScore` and `leafWeight`. */
  readonly leafStart: Int32Array;
  readonly leafScore: Int32Array;
  readonly leafWeight: Float64Array;
  /** True when inputs and thresholds are compared as doubles (double tensors throughout). */
  readonly double: boolean;
}
