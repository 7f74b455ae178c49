import { rangeBand } from '@candor/charts';
import type { Narrative } from '@candor/core';
import { placeIn } from '../parts/place.js';

export interface RangeBandProps {
  range: NonNullable<Narrative['range']>;
  dir: Narrative['dir'];
}

/** Pixels from the top: the limit's word, the band, the words under it. */
const rows = { above: 8, track: 15, thickness: 10, below: 40, height: 43 } as const;

/**
 * The measured range on its axis: edges, estimate, and the far side of the limit in a darker track.
 * It repeats the sentence above it, so it is drawn for the eye alone.
 */
export function RangeBand({ range, dir }: RangeBandProps) {
  const { band, value, limit, over, ticks } = rangeBand(range);
  const { span, at } = placeIn(dir);
  const middle = rows.track + rows.thickness / 2;
  const track = { y: rows.track, height: rows.thickness };
  return (
    <figure className="candor-band" data-part="range-band" aria-hidden="true">
      <svg width="100%" height={rows.height} focusable="false">
        <rect className="candor-band-track" x="0" width="100%" {...track} />
        {over && <rect className="candor-band-beyond" {...span(over)} {...track} />}
        <rect className="candor-band-range" data-part="range" {...span(band)} {...track} />
        {[band.start, band.start + band.length].map((edge) => (
          <rect key={edge} className="candor-band-edge" x={at(edge)} y={rows.track - 2} width="2" height={rows.thickness + 4} transform="translate(-1)" />
        ))}
        <circle className="candor-band-value" data-part="estimate" cx={at(value)} cy={middle} r="4" />
        {limit !== null && <line className="candor-band-limit" data-part="limit" x1={at(limit)} x2={at(limit)} y1={rows.track - 4} y2={rows.track + rows.thickness + 4} />}
        {ticks.map((tick) => (
          <text
            key={tick.id}
            className="candor-tick"
            data-emphasis={tick.id === 'limit' ? 'strong' : undefined}
            x={at(tick.at)}
            y={rows[tick.row]}
            textAnchor={tick.anchor}
          >
            {tick.text}
          </text>
        ))}
      </svg>
    </figure>
  );
}
