import { layoutFaults } from './layoutFaults.js';

interface Layout {
  readonly name: string;
  /** CSS pixels of the place. */
  readonly width: number;
  /** Of the root's font: 2 is text at 200%. Default 1. */
  readonly text?: number;
  /** WCAG 1.4.12: the widest spacing a reader may set. */
  readonly spaced?: boolean;
}

const layouts: readonly Layout[] = [
  { name: '280 px', width: 280 },
  { name: '320 px', width: 320 },
  { name: '1280 px', width: 1280 },
  { name: '320 px, text at 200%', width: 320, text: 2 },
  { name: '1280 px, text at 200%', width: 1280, text: 2 },
  { name: '320 px, text spaced', width: 320, spaced: true },
];

const spacing = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';

/** What is out of sight is laid out when it comes into sight; here all of it is looked at. */
const inSight = '* { content-visibility: visible !important; }';

/**
 * Lays a place out at the widths, text sizes and spacing a reader may have, and reads what went wrong in each.
 * The place is put back afterwards.
 * @returns "320 px: …", one sentence a fault.
 */
export function underEveryLayout(place: HTMLElement): string[] {
  const before = { style: place.getAttribute('style'), text: document.documentElement.style.fontSize };
  const sheet = document.createElement('style');
  document.head.append(sheet);
  try {
    return layouts.flatMap(({ name, width, text = 1, spaced = false }) => {
      place.setAttribute('style', `inline-size: ${width}px; max-inline-size: none; box-sizing: border-box`);
      document.documentElement.style.fontSize = `${text * 100}%`;
      sheet.textContent = spaced ? `${inSight} ${spacing}` : inSight;
      return layoutFaults(place).map((fault) => `${name}: ${fault}`);
    });
  } finally {
    sheet.remove();
    document.documentElement.style.fontSize = before.text;
    if (before.style === null) place.removeAttribute('style');
    else place.setAttribute('style', before.style);
  }
}
