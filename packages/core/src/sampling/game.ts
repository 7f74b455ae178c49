import type { Coalitions } from './coalitions.js';

/** A cooperative game with several outputs: all that an estimator asks of a model. */
export interface Game {
  /** 0 or more. */
  readonly players: number;
  readonly outputs: number;
  /** v of every coalition; coalition-major, shape [n, outputs]. Rejects with the signal's reason when aborted. */
  evaluate(coalitions: Coalitions, signal?: AbortSignal): Promise<Float64Array>;
}

/**
 * What is known of a sign.
 *
 * `open`: the band holds 0. `turned`: the sign is opposite to one published as settled before; it stays
 * marked. Else `settled`.
 */
export type SignMark = 'settled' | 'open' | 'turned';

/** What a progressive estimate says of one output. */
export interface OutputEstimate {
  /** v(∅). */
  baseValue: number;
  /** v(N): the base value and all values together, to rounding. */
  prediction: number;
  /** Shapley values, shape [players]. */
  values: Float64Array;
  /** Half of each 95% band, shape [players]. */
  halfWidths: Float64Array;
  /** Shape [players]. */
  signs: SignMark[];
}

/** One state of a progressive estimate; plain data, so that it can cross threads. */
export interface Estimate {
  method: 'enumeration' | 'process' | 'least-squares';
  /** Every coalition was asked: the bands have no width. */
  exact: boolean;
  /** Nothing follows. */
  final: boolean;
  /** Asked of the game so far, no one and everyone included. */
  coalitions: number;
  outputs: OutputEstimate[];
}
