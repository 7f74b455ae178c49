import { useEffect, useRef, useState, type ReactNode } from 'react';

interface Corner {
  top: number;
  left: number;
}

/** Of several like parts the first takes the mark whose corner is free; parts that still begin at one place share it. */
interface Mark extends Corner {
  parts: readonly string[];
}

/** Pixels within which two marks would cover each other. */
const near = 16;

/**
 * A story with a number on each of its parts. The parts are looked for in what was drawn, by `data-part`: what is not
 * in this example has no number and is listed as such.
 * @param parts - Part names, as they stand in `data-part`, each with what it is for.
 */
export function Anatomy({ parts, children }: { parts: Readonly<Record<string, string>>; children: ReactNode }) {
  const stage = useRef<HTMLDivElement>(null);
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  useEffect(() => {
    const root = stage.current!;
    const measure = () => {
      const origin = root.getBoundingClientRect();
      const found: Mark[] = [];
      const beside = ({ top, left }: Corner) => found.findIndex((mark) => Math.hypot(mark.top - top, mark.left - left) < near);
      for (const part of Object.keys(parts)) {
        const corners = [...root.querySelectorAll(`[data-part="${part}"]`)].map((one) => one.getBoundingClientRect()).filter(({ width, height }) => width + height > 0)
          .map((box) => ({ top: box.top - origin.top, left: box.left - origin.left }));
        const corner = corners.find((one) => beside(one) < 0) ?? corners[0];
        if (!corner) continue;
        const at = beside(corner);
        if (at < 0) found.push({ parts: [part], ...corner });
        else found[at] = { ...found[at]!, parts: [...found[at]!.parts, part] };
      }
      setMarks((now) => (JSON.stringify(now) === JSON.stringify(found) ? now : found));
    };
    const drawn = new MutationObserver(measure);
    drawn.observe(root, { childList: true, subtree: true });
    const sized = new ResizeObserver(measure);
    sized.observe(root);
    return () => {
      drawn.disconnect();
      sized.disconnect();
    };
  }, [parts]);
  const numberOf = (part: string) => Object.keys(parts).indexOf(part) + 1;
  return (
    <div className="guide-anatomy">
      <div ref={stage} className="guide-stage">
        {children}
        <div aria-hidden="true">
          {marks.map(({ parts: here, top, left }) => <span key={here[0]} className="guide-mark" style={{ top, left }}>{here.map(numberOf).join(',')}</span>)}
        </div>
      </div>
      <ol className="guide-parts sb-unstyled">
        {Object.entries(parts).map(([part, what]) => (
          <li key={part}><code>{part}</code><span>{what}</span>{!marks.some((mark) => mark.parts.includes(part)) && <em>not in this example</em>}</li>
        ))}
      </ol>
    </div>
  );
}
