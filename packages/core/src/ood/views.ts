import type { Unusual } from '../explanation/explanation.js';
import type { CheckedRow } from '../model/row.js';
import { log } from '../numeric/log.js';
import type { Sketch } from '../profile/sketch.js';
import { cloudContributions, cloudScore, type Cloud } from './cloud.js';
import { edgeScore } from './edge.js';
import type { Encoder } from './encoder.js';
import { nearContributions, nearest, type Landmarks } from './near.js';
import { rarity } from './scale.js';

type View = Unusual['view'];

/** Three ways in which a row can be unlike TRAIN; `near` and `cloud` may be missing. */
export interface Views {
  readonly sketches: readonly Sketch[];
  readonly trainRows: number;
  readonly encoder: Encoder | null;
  readonly near: Landmarks | null;
  readonly cloud: Cloud | null;
  /** Scale table and weight per view; without a table `edge` stands alone. */
  readonly scales: { readonly [view in View]?: { readonly table: Float64Array; readonly weight: number } };
}

/** How strange a row is in each view, before the views share a scale. */
export interface ViewScores {
  near?: number;
  cloud?: number;
  edge: number;
}

/** The raw score of each view that exists. */
export function viewScores(views: Views, row: CheckedRow): ViewScores {
  const edge = edgeScore(views.sketches, row, views.trainRows);
  if (!views.encoder) return { edge };
  const { point, extra } = encoded(views.encoder, row);
  return {
    edge,
    ...(views.near && { near: nearest(views.near, point, extra).distance }),
    ...(views.cloud && { cloud: cloudScore(views.cloud, point, extra) }),
  };
}

/**
 * One statistic from all views: `max_v (L_v + ln weight_v)`, larger is stranger.
 *
 * It is ranked among CAL rows that went the same way, so its p-value is valid however the views depend.
 */
export function unusualStatistic(views: Views, row: CheckedRow): { score: number; view: View } {
  const scores = viewScores(views, row);
  let best: { score: number; view: View } = { score: scores.edge, view: 'edge' };
  let found = false;
  for (const view of ['near', 'cloud', 'edge'] as const) {
    const scale = views.scales[view];
    const raw = scores[view];
    if (!scale || raw === undefined) continue;
    const score = rarity(scale.table, raw) + log(scale.weight);
    if (!found || score > best.score) best = { score, view };
    found = true;
  }
  return best;
}

/** How much each feature adds to the distance of a view, shape [nFeatures]; `null` for the edge view. */
export function contributions(views: Views, view: View, row: CheckedRow): Float64Array | null {
  if (!views.encoder) return null;
  const { point, strange, extra } = encoded(views.encoder, row);
  const { featureOf } = views.encoder;
  if (view === 'near' && views.near) return nearContributions(views.near, nearest(views.near, point, extra).landmark, point, strange, featureOf);
  return view === 'cloud' && views.cloud ? cloudContributions(views.cloud, point, strange, featureOf) : null;
}

function encoded(encoder: Encoder, row: CheckedRow): { point: Float64Array; strange: Float64Array; extra: number } {
  const point = new Float64Array(encoder.nColumns);
  const strange = new Float64Array(row.length);
  return { point, strange, extra: encoder.encode(row, point, strange) };
}
