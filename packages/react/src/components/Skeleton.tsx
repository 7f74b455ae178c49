/** Keeps the panel's height while the explanation is prepared; holds no word and no number. */
export function Skeleton({ visible }: { visible: boolean }) {
  return (
    <div data-part="skeleton" aria-hidden="true">
      {blocks.map(({ id, height, lines }) => (
        <div key={id} className="candor-section">
          <svg className="candor-skeleton" data-visible={visible} width="100%" height={height}>
            {lines.map(([y, width, thickness]) => <rect key={y} x="0" y={y} width={`${width}%`} height={thickness} rx="3" />)}
          </svg>
        </div>
      ))}
    </div>
  );
}

/** The sections to be read at regular width, each line as [y, width in percent, thickness], in pixels. */
const blocks: readonly { id: string; height: number; lines: readonly (readonly [number, number, number])[] }[] = [
  { id: 'recommendation', height: 46, lines: [[4, 62, 16], [32, 38, 10]] },
  { id: 'sureness', height: 116, lines: [[5, 92, 10], [29, 84, 10], [49, 30, 10], [89, 100, 10]] },
  {
    id: 'reasons',
    height: 330,
    lines: [[5, 32, 10], [47, 78, 10], [67, 40, 10], [112, 70, 10], [132, 44, 10], [177, 82, 10], [197, 36, 10], [250, 40, 10], [284, 74, 10], [304, 38, 10]],
  },
];
