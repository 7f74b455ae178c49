import { CandorError } from '../errors.js';
import type { Cloud } from '../ood/cloud.js';
import { createEncoder, type Encoder } from '../ood/encoder.js';
import type { Landmarks } from '../ood/near.js';
import { SCALE_LENGTH } from '../ood/scale.js';
import type { Views } from '../ood/views.js';
import { decodeNumbers } from './numbers.js';
import type { Numbers, ProfileFeature, UnusualPart } from './profile.js';
import type { Sketch } from './sketch.js';

const NAMES = ['near', 'cloud', 'edge'] as const;

/** @throws {@link CandorError} `bad-numbers` or `bad-views` when a table does not fit the features. */
export function decodeViews(features: readonly ProfileFeature[], sketches: readonly Sketch[], part: UnusualPart): Views {
  const encoder = part.encoder ? decodeEncoder(features, sketches, part.encoder) : null;
  const scales: { -readonly [K in keyof Views['scales']]: Views['scales'][K] } = {};
  NAMES.forEach((view, v) => {
    const table = part.scale?.[view];
    if (table && part.weights[v] > 0) scales[view] = { table: scaleTable(table), weight: part.weights[v] };
  });
  return {
    sketches,
    trainRows: part.trainRows,
    encoder,
    near: encoder && part.near ? decodeLandmarks(encoder, part.near) : null,
    cloud: encoder && part.cloud ? decodeCloud(encoder, part.cloud) : null,
    scales,
  };
}

function decodeEncoder(features: readonly ProfileFeature[], sketches: readonly Sketch[], { mean, sd }: NonNullable<UnusualPart['encoder']>): Encoder {
  const scales = { mean: decodeNumbers(mean), sd: decodeNumbers(sd) };
  expectLength('encoder', scales.mean, features.length);
  expectLength('encoder', scales.sd, features.length);
  if (!scales.sd.every((x) => x > 0)) throw new CandorError('bad-views', 'a spread of the encoder is not positive');
  return createEncoder(features, sketches, scales);
}

function decodeLandmarks({ nColumns }: Encoder, { m, cols, lo, hi }: NonNullable<UnusualPart['near']>): Landmarks {
  const [points, low, high] = [decodeNumbers(cols), decodeNumbers(lo), decodeNumbers(hi)];
  expectLength('near', points, m * nColumns);
  expectLength('near', low, nColumns);
  expectLength('near', high, nColumns);
  if (m === 0) throw new CandorError('bad-views', 'the near view has no landmark');
  for (let at = 0; at < points.length; at += nColumns) {
    for (let k = 0; k < nColumns; k++) points[at + k] = low[k] + (points[at + k] / 255) * (high[k] - low[k]);
  }
  return { m, points };
}

function decodeCloud({ nNumbers }: Encoder, part: NonNullable<UnusualPart['cloud']>): Cloud {
  const [centre, precision] = [decodeNumbers(part.centre), decodeNumbers(part.P)];
  expectLength('cloud', centre, nNumbers);
  expectLength('cloud', precision, (nNumbers * (nNumbers + 1)) / 2);
  return { centre, precision };
}

function scaleTable(numbers: Numbers): Float64Array {
  const table = decodeNumbers(numbers);
  expectLength('scale', table, SCALE_LENGTH);
  const body = table.subarray(0, SCALE_LENGTH - 1);
  if (!(table[SCALE_LENGTH - 1] > 0) || body.some((x, i) => i > 0 && x < body[i - 1])) throw new CandorError('bad-views', 'a scale table does not ascend');
  return table;
}

function expectLength(name: string, values: Float64Array, length: number): void {
  if (values.length !== length) throw new CandorError('bad-views', `"${name}" holds ${values.length} numbers where the features ask for ${length}`);
}
