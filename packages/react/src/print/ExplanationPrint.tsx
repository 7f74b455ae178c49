'use client';
import { ZERO, type ReasonBar } from '@candor/charts';
import type { Explanation } from '@candor/core';
import { createExportDocument, type ExportAudience, type ExportBlock, type ExportDocument, type ExportReason, type ExportTable } from '@candor/core/export';
import { forwardRef, useId, useMemo, type ReactNode } from 'react';
import type { Candor, CandorSettings } from '../candor.js';
import { Bar } from '../parts/Bar.js';
import { Hatch, useHatch } from '../parts/Hatch.js';
import { Heading, type HeadingLevel } from '../parts/Heading.js';
import { Part } from '../parts/Part.js';
import type { PartProps } from '../parts/partProps.js';
import { SentenceText } from '../parts/SentenceText.js';
import { Refused } from '../parts/Refused.js';
import { refusalOf } from '../parts/refusalOf.js';
import { Settled } from '../parts/Settled.js';
import { Terms } from '../parts/Terms.js';
import { tongue } from '../parts/tongue.js';
import { usePageBoxes } from './usePageBoxes.js';
import { usePrintWords } from './usePrintWords.js';

export interface ExplanationPrintState {
  audience: ExportAudience;
}

export interface ExplanationPrintProps extends PartProps<ExplanationPrintState>, Pick<CandorSettings, 'about' | 'locale' | 'catalog' | 'messages' | 't' | 'dir' | 'policy' | 'format' | 'timeZone'> {
  data: Explanation;
  /** For whom it is written. Default `officer`. */
  audience?: ExportAudience | undefined;
  /** What was decided, in the host's words. */
  decision?: string | undefined;
  /** `print` (default): seen on paper alone, in place of the panels in the page. `both`: on the screen as well. */
  shown?: 'print' | 'both' | undefined;
  /** Case, model, time, hash and page numbers in the margins of every page. Default true. */
  pageBoxes?: boolean | undefined;
  /** Default 2. */
  headingLevel?: HeadingLevel | undefined;
  /** The host's own words at the end. */
  footer?: ReactNode;
}

/**
 * An explanation for paper: every level open, nothing to press, told apart without colour, with the role of the model and
 * the main elements. Nothing is drawn until its words have come, unless the catalog holds them (`withFeedback`).
 */
export const ExplanationPrint = forwardRef<HTMLElement, ExplanationPrintProps>(function ExplanationPrint(
  { about, locale, catalog, messages, t, dir, policy, format, timeZone, ...print }, ref,
) {
  return <Settled settings={{ about, locale, catalog, messages, t, dir, policy, format, timeZone }}><Print {...print} printRef={ref} /></Settled>;
});

type PrintProps = Omit<ExplanationPrintProps, keyof CandorSettings> & { audience?: ExportAudience | undefined; printRef: React.ForwardedRef<HTMLElement> };

function Print({ data, audience = 'officer', decision, shown = 'print', pageBoxes = true, headingLevel = 2, footer, printRef, ...part }: PrintProps) {
  const candor = usePrintWords();
  const refusal = useMemo(() => refusalOf(data), [data]);
  const document = useMemo(() => (candor && refusal === null ? documentOf(data, candor, audience, decision) : null), [data, refusal, candor, audience, decision]);
  usePageBoxes(pageBoxes ? document : null);
  const hatch = useHatch();
  // The panel prints itself then, and says so in its own words.
  if (candor && refusal !== null && shown === 'both') return <Refused name="ExplanationPrint" error={refusal} title={candor.words.sentence('candor.error.title')} dir={candor.dir} locale={candor.locale} />;
  if (!document || !candor) return null;
  const { title, headline, header, blocks } = document;
  const section = Math.min(6, headingLevel + 1) as HeadingLevel;
  return (
    <Part tag="article" host={part} state={{ audience }} ref={printRef} className="candor candor-print" {...tongue({ dir: candor.dir, locale: document.locale })} data-part="print" data-candor-theme="light" data-audience={audience} data-shown={shown}>
      <header>
        <p className="candor-muted">{title}</p>
        <Heading level={headingLevel}><SentenceText sentence={headline} /></Heading>
        <Terms terms={header} />
      </header>
      <Hatch id={hatch} />
      {blocks.map((block, i) => <Block key={`${block.id} ${i}`} block={block} level={section} hatch={hatch} />)}
      {footer && <footer>{footer}</footer>}
    </Part>
  );
}

function documentOf(data: Explanation, { about, locale, catalog, policy, format, timeZone }: Candor, audience: ExportAudience, decision: string | undefined): ExportDocument {
  return createExportDocument(data, about, { locale, catalog, policy, timeZone, audience, ...(format && { format }), ...(decision !== undefined && { decision }) });
}

function Block({ block: { id, heading, sentences, reasons, terms, table }, level, hatch }: { block: ExportBlock; level: HeadingLevel; hatch: string }) {
  const name = useId();
  return (
    <section aria-labelledby={name} data-part={id}>
      <Heading level={level} id={name}>{heading}</Heading>
      {sentences.map((sentence, i) => <p key={i}><SentenceText sentence={sentence} /></p>)}
      {reasons && reasons.length > 0 && <Reasons reasons={reasons} hatch={hatch} />}
      {terms && <Terms terms={terms} />}
      {table && <Table table={table} />}
    </section>
  );
}

function Reasons({ reasons, hatch }: { reasons: readonly ExportReason[]; hatch: string }) {
  const List = reasons.every(({ rank }) => rank !== null) ? 'ol' : 'ul';
  return (
    <List>
      {reasons.map((reason, i) => (
        <li key={i} value={reason.rank ?? undefined}>
          <p><SentenceText sentence={reason.sentence} />{reason.mark && <>{' '}<em><SentenceText sentence={reason.mark} /></em></>}</p>
          <Bar bar={barOf(reason, i)} hatch={hatch} />
          <Terms terms={reason.details} />
        </li>
      ))}
    </List>
  );
}

/** On the paper's own scale: the strongest reason fills its half but for a little air. */
function barOf({ direction, length }: ExportReason, position: number): ReasonBar {
  const drawn = length * 0.47;
  return { feature: String(position), side: direction, start: direction === 'toward' ? ZERO : ZERO - drawn, length: drawn };
}

function Table({ table: { caption, columns, rows } }: { table: ExportTable }) {
  return (
    <table>
      <caption className="candor-hidden">{caption}</caption>
      <thead><tr>{columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
      <tbody>
        {rows.map(([first, ...cells], i) => (
          <tr key={i}>
            <th scope="row"><bdi>{first}</bdi></th>
            {cells.map((cell, k) => <td key={k}><bdi>{cell}</bdi></td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
