import { percent, ZERO, type ReasonBar } from '@candor/charts';

/** One bar on the shared zero line, sized by attributes in percent; the sentence above it says the same. */
export function Bar({ bar, hatch }: { bar: ReasonBar | undefined; hatch: string }) {
  return (
    <svg className="candor-bar" width="100%" height="16" aria-hidden="true" focusable="false">
      <rect className="candor-bar-zero" x={percent(ZERO)} y="0" width="1" height="100%" />
      {bar && bar.length > 0 && (
        <rect
          className="candor-bar-fill"
          data-part="bar"
          data-direction={bar.side}
          x={percent(bar.start)}
          y="20%"
          width={percent(bar.length)}
          height="60%"
          rx="1.5"
          fill={bar.side === 'away' ? `url(#${hatch})` : undefined}
        />
      )}
    </svg>
  );
}
