import type { ColourToken } from './theme.js';

/** What stands on what, and how much contrast WCAG 2.2 asks of it: 4.5 for text (1.4.3), 3 for shapes that mean something (1.4.11). */
export interface ContrastPair {
  readonly ink: ColourToken;
  readonly ground: ColourToken;
  readonly kind: 'text' | 'shape';
  /** Another token mixed into the ground, and its share, as the style sheet does it. */
  readonly tint?: { readonly with: ColourToken; readonly share: number };
  /** Where it is seen. */
  readonly where: string;
}

const text = (ink: ColourToken, ground: ColourToken, where: string, tint?: ContrastPair['tint']): ContrastPair => ({ ink, ground, kind: 'text', where, ...(tint && { tint }) });
const shape = (ink: ColourToken, ground: ColourToken, where: string): ContrastPair => ({ ink, ground, kind: 'shape', where });

/** Every pair that the style sheet draws. Hairlines (`line`) only decorate, so nothing is asked of them as ink. */
export const contrastPairs: readonly ContrastPair[] = [
  text('fg', 'bg', 'everything read'),
  text('fg', 'bg-subtle', 'an open reason'),
  text('fg-muted', 'bg', 'what can be skipped, and axis words'),
  text('fg-muted', 'bg-subtle', 'terms of an open reason'),
  text('accent', 'bg', 'links'),
  text('accent', 'bg-subtle', 'links in an open reason'),
  text('bg', 'accent', 'the filled button'),
  text('bg', 'accent', 'the filled button under the pointer', { with: 'fg', share: 0.12 }),
  text('fg', 'bg', 'a pressed button', { with: 'accent', share: 0.08 }),
  text('fg', 'caution-bg', 'a notice'),
  text('caution-fg', 'caution-bg', 'title of a notice'),
  text('caution-fg', 'bg', 'warning of a badge'),
  text('fg', 'danger-bg', 'an error'),
  text('danger-fg', 'danger-bg', 'title of an error'),
  text('danger-fg', 'bg', 'error of a field'),
  shape('success-fg', 'bg', 'the tick of a receipt'),
  shape('border', 'bg', 'edges of buttons and fields, zero lines'),
  shape('border', 'bg-subtle', 'the zero line of an open reason'),
  shape('toward', 'bg', 'bars towards the outcome'),
  shape('toward', 'bg-subtle', 'its bar in an open reason'),
  shape('away', 'bg', 'bars away from the outcome'),
  shape('away', 'bg-subtle', 'its bar in an open reason'),
  shape('band', 'bg', 'edges of the likely range, and dots'),
  shape('band', 'bg-subtle', 'edges of the likely range on its track'),
  shape('band', 'line', 'edges of the likely range beyond the limit'),
  shape('fg', 'line', 'the limit on the far track'),
  shape('focus', 'bg', 'the focus ring'),
  shape('focus', 'bg-subtle', 'the focus ring in an open reason'),
];
