import { percent, ZERO, type ReasonBar } from '@candor/charts';

interface BarProps {
  bar: ReasonBar | undefined;
  /** Id of the pattern of "away". */
  hatch: string;
}

/** One bar on the shared zero line, sized by attributes in percent; the sentence above it says the same. */
export const Bar = (props: BarProps) => <svg {...barFrame}><BarMarks {...props} /></svg>;

export const barFrame = { className: 'candor-bar', width: '100%', height: '16', 'aria-hidden': true, focusable: false } as const;

export function BarMarks({ bar, hatch }: BarProps) {
  return (
    <>
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
    </>
  );
}
