'use client';
import { useState, type RefObject } from 'react';
import { useCandor } from '../hooks/useCandor.js';

/** Copies what a part says, line by line. */
export function CopyText({ of }: { of: RefObject<HTMLElement | null> }) {
  const { words } = useCandor();
  const [done, setDone] = useState<'copied' | 'copy.failed' | null>(null);
  const copy = () => {
    const copied = of.current ? navigator.clipboard?.writeText(linesOf(of.current)) : undefined;
    if (copied) copied.then(() => setDone('copied'), () => setDone('copy.failed'));
    else setDone('copy.failed'); // no clipboard without https
  };
  return (
    <>
      <button type="button" className="candor-link" onClick={copy}>{words('candor.receipt.copy')}</button>
      <output className="candor-muted">{done && words(`candor.receipt.${done}`)}</output>
    </>
  );
}

/** Headings, terms and paragraphs, one a line; a term and its text share one. */
export function linesOf(element: HTMLElement): string {
  const lines: string[] = [];
  for (const part of element.querySelectorAll('h1, h2, h3, h4, h5, h6, dt, dd, p, li')) {
    // A list item that holds paragraphs is told by them.
    if (part.tagName === 'LI' && part.querySelector('p')) continue;
    const text = part.textContent?.trim() ?? '';
    if (text === '') continue;
    if (part.tagName === 'DD') lines.push(`${lines.pop() ?? ''}: ${text}`);
    else lines.push(text);
  }
  return lines.join('\n');
}
