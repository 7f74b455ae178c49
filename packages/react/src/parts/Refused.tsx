import { toProblem, type Sentence } from '@candor/core';
import { SentenceText } from './SentenceText.js';

declare const process: { readonly env: { readonly NODE_ENV?: string } };

const told = new Set<string>();

/**
 * Stands in the place of a part whose data cannot be shown, so that one bad row leaves the rest of the page alone.
 * A developer is told once on the console which part it is, and why.
 */
export function Refused({ name, error, title, dir, locale }: { name: string; error: unknown; title: Sentence; dir: 'ltr' | 'rtl'; locale: string }) {
  const { code, message } = toProblem(error);
  const warning = `Candor: ${name} shows nothing of its data: ${message}`;
  if (process.env.NODE_ENV !== 'production' && !told.has(warning)) {
    told.add(warning);
    console.warn(warning);
  }
  return <span className="candor candor-refused" dir={dir} lang={locale} data-part="error" data-state="error" data-code={code}><SentenceText sentence={title} /></span>;
}
