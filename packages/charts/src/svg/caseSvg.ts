import { directionOf, sentenceText, type Explanation, type Narrative, type Reason, type Sentence, type StepWords } from '@candor/core';
import { caseSteps } from '../caseSteps.js';
import { quantileDots } from '../quantileDots.js';
import { rangeBand } from '../rangeBand.js';
import { reasonBars, type ReasonBar } from '../reasonBars.js';
import { surenessMeter } from '../surenessMeter.js';
import { waterfall } from '../waterfall.js';
import { nest, round, svgDocument } from './canvas.js';
import { drawBar } from './drawBar.js';
import type { Drawing } from './drawing.js';
import { drawQuantileDots } from './drawQuantileDots.js';
import { drawRangeBand } from './drawRangeBand.js';
import { drawSurenessMeter } from './drawSurenessMeter.js';
import { drawWaterfall, rowHeightFor } from './drawWaterfall.js';
import { ink } from './ink.js';
import { isBold, lineMarkup, textLines } from './textLines.js';

export interface CaseSvgOptions {
  /** Pixels; default 480, at least 280. */
  width?: number;
  /** What the drawing is of, e.g. "Explanation for case 12": stands above the headline. */
  title?: string;
  /** Words for the steps from base value to output; without them the drawing ends with the reasons. */
  steps?: StepWords | null;
  /** Features drawn as steps of their own; default 10. */
  most?: number;
}

/** Pixels at every edge, and between two sections. */
const edge = 16;

/**
 * One case as a drawing that stands alone: recommendation, notices, how likely and how sure, the main reasons,
 * and, with words for them, the steps from the base value to the model's output.
 *
 * It shows what the panel shows, by the same geometry, in the light theme. Words and direction are the narrative's.
 * Nothing in it is fetched or runs; a screen reader reads the narrative's summary.
 */
export function caseSvg(explanation: Explanation, narrative: Narrative, { width: asked = 480, title, steps = null, most = 10 }: CaseSvgOptions = {}): string {
  const width = Math.max(280, asked);
  const sheet = createSheet(width, narrative);
  const { recommendation, notices, likelihood, sureness, range, dots } = narrative;

  if (title !== undefined) sheet.text([{ text: title, role: 'value' }], { size: 13, leading: 20, fill: ink['fg-muted'] });
  sheet.text(recommendation.headline, { size: 20, leading: 26 });
  if (recommendation.meta) sheet.text(recommendation.meta, { size: 13, leading: 18, fill: ink['fg-muted'] });
  for (const notice of notices) sheet.notice([[{ text: notice.title, role: 'strong' }], ...notice.sentences]);
  sheet.rule();
  if (likelihood) sheet.text(likelihood);
  if (sureness.sentence) sheet.text(sureness.sentence);
  const inner = width - 2 * edge;
  if (range && !dots) sheet.chart(drawRangeBand(rangeBand(range, { width: inner }), sheet));
  const rate = explanation.sureness?.kind === 'class' && sureness.word !== null ? explanation.sureness.value : null;
  const meter = surenessMeter(rate);
  if (meter) sheet.chart(drawSurenessMeter(meter, sheet));
  const told = dots && quantileDots(dots.dots.map(({ value }) => value), { cutoff: dots.limit, cutoffText: dots.limitText, tickTexts: dots.ticks, count: dots.dots.length, width: inner });
  if (dots && told) {
    sheet.chart(drawQuantileDots(told, sheet));
    sheet.text(dots.caption, { size: 13, leading: 18, fill: ink['fg-muted'] });
    if (dots.count) sheet.text(dots.count, { size: 13, leading: 18 });
  }
  drawReasons(sheet, narrative);
  if (steps) drawSteps(sheet, explanation, narrative, steps, most);

  return svgDocument({ width, height: sheet.height(), rtl: sheet.rtl, title: title ?? sentenceText(recommendation.headline), description: narrative.summary, lang: narrative.locale }, sheet.lines);
}

function drawReasons(sheet: Sheet, { reasons, opposing, empty, axis, reasonsHeading, opposingHeading }: Narrative): void {
  const shown = opposing ? [...reasons, opposing] : reasons;
  const bars = new Map(reasonBars(shown).map((bar) => [bar.feature, bar]));
  sheet.rule();
  sheet.heading(reasonsHeading);
  if (empty) sheet.text(empty);
  if (shown.length === 0) return;
  sheet.axis(axis);
  for (const reason of reasons) sheet.reason(reason, bars.get(reason.feature)!);
  if (!opposing) return;
  sheet.rule();
  sheet.heading(opposingHeading);
  sheet.reason(opposing, bars.get(opposing.feature)!);
}

function drawSteps(sheet: Sheet, explanation: Explanation, { factors, axis }: Narrative, steps: StepWords, most: number): void {
  const inner = sheet.width - 2 * edge;
  const data = caseSteps(explanation, factors);
  const labels = new Map(factors.map(({ feature, label }) => [feature, label]));
  const rowHeight = rowHeightFor(factors.slice(0, most).map(({ label }) => label), inner);
  const layout = waterfall(data, { most, rowHeight });
  if (!layout) return;
  sheet.rule();
  sheet.text([{ text: steps.caption }], { size: 13, leading: 18, fill: ink['fg-muted'] });
  sheet.chart(drawWaterfall(layout, { ...steps, ...axis, label: (feature) => labels.get(feature) ?? feature }, { width: inner, rtl: sheet.rtl, towards: data.towards }));
}

interface TextOptions {
  size?: number;
  leading?: number;
  fill?: string;
  /** Pixels from the inline start of the sheet's inside. */
  indent?: number;
}

type Sheet = ReturnType<typeof createSheet>;

/** Lines of SVG from top to bottom, and how far down they have come. */
function createSheet(width: number, { dir, locale }: Narrative) {
  const rtl = dir === 'rtl';
  // Words of one script in a page laid out for the other: each text keeps its own direction, the layout the page's.
  const turned = directionOf(locale) === dir ? '' : ` direction="${directionOf(locale)}" text-anchor="end"`;
  const lines: string[] = [];
  let y = edge;
  const x = (fromStart: number) => round(rtl ? width - fromStart : fromStart);

  const sheet = {
    width, rtl, lines,
    height: () => y + edge,

    text(sentence: Sentence, { size = 14, leading = 20, fill = ink.fg, indent = 0 }: TextOptions = {}, bold = isBold) {
      for (const line of textLines(sentence, width - 2 * edge - indent, size)) {
        lines.push(`<text x="${x(edge + indent)}" y="${round(y + leading * 0.72)}" font-size="${size}" fill="${fill}"${turned} xml:space="preserve">${lineMarkup(line, bold)}</text>`);
        y += leading;
      }
    },

    heading(text: string) {
      sheet.text([{ text, role: 'strong' }]);
    },

    rule() {
      y += 8;
      lines.push(`<line x1="${edge}" x2="${width - edge}" y1="${y}" y2="${y}" stroke="${ink.line}"/>`);
      y += 8;
    },

    /** What is read first: on a ground of its own. */
    notice(sentences: readonly Sentence[]) {
      y += 8;
      const [top, ground] = [y, lines.length];
      y += 8;
      sentences.forEach((sentence, i) => sheet.text(sentence, { indent: 10, fill: i === 0 ? ink['caution-fg'] : ink.fg }));
      y += 6;
      lines.splice(ground, 0, `<rect x="${edge}" y="${top}" width="${width - 2 * edge}" height="${y - top}" rx="6" fill="${ink['caution-bg']}"/>`);
    },

    chart({ lines: drawn, height }: Drawing, indent = 0) {
      y += 4;
      lines.push(...nest({ x: rtl ? edge : edge + indent, y, width: width - 2 * edge - indent, height }, drawn));
      y += height + 4;
    },

    /** Names both sides of the zero line that all bars share. */
    axis({ toward, away }: Narrative['axis']) {
      const middle = edge + rankWidth + (width - 2 * edge - rankWidth) / 2;
      const side = (text: string, at: number, anchor: string) => `<text x="${x(at)}" y="${y + 12}" text-anchor="${anchor}" fill="${ink['fg-muted']}">${lineMarkup([{ text, role: 'value' }])}</text>`;
      lines.push(side(away, middle - 8, 'end'), side(toward, middle + 8, 'start'), `<line x1="${x(middle)}" x2="${x(middle)}" y1="${y + 3}" y2="${y + 16}" stroke="${ink.border}"/>`);
      y += 18;
    },

    reason({ rank, sentence }: Reason, bar: ReasonBar) {
      if (rank !== null) lines.push(`<text x="${x(edge)}" y="${y + 14}" font-size="13" fill="${ink['fg-muted']}">${rank}</text>`);
      sheet.text(sentence, { indent: rankWidth }, (role) => role === 'label' || isBold(role));
      y -= 4;
      sheet.chart(drawBar(bar, { rtl }), rankWidth);
    },
  };
  return sheet;
}

/** The gutter of the ranks. */
const rankWidth = 20;
