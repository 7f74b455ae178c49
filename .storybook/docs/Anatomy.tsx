import { useEffect, useRef, useState, type ReactNode } from 'react';

interface Mark {
  part: string;
  top: number;
  left: number;
}

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
      const found = Object.keys(parts).flatMap((part) => {
        const box = root.querySelector(`[data-part="${part}"]`)?.getBoundingClientRect();
        return box && box.width > 0 ? [{ part, top: box.top - origin.top, left: box.left - origin.left }] : [];
      });
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
          {marks.map(({ part, top, left }) => <span key={part} className="guide-mark" style={{ insetBlockStart: top, left }}>{numberOf(part)}</span>)}
        </div>
      </div>
      <ol>
        {Object.entries(parts).map(([part, what]) => (
          <li key={part}><code>{part}</code> {what}{!marks.some((mark) => mark.part === part) && <em> (not in this example)</em>}</li>
        ))}
      </ol>
    </div>
  );
}
