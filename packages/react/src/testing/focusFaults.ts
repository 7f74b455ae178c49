import { over, type Rgb } from '../theme/colour.js';
import { contrastRatio } from '../theme/contrastRatio.js';
import { readColour } from '../theme/readColour.js';

/** CSS pixels of the least ring and the least target (WCAG 2.2, 2.4.7 and 2.5.8), and the least contrast of the ring with what is around it (1.4.11). */
const least = { ring: 2, target: 24, contrast: 3 } as const;

const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** What Tab goes through in our parts, in the order of the page; the host's own controls are the host's affair. */
export const tabStopsIn = (root: Element): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(focusable)].filter((element) => element.tabIndex >= 0 && element.closest('.candor') && !element.matches(':disabled') && element.checkVisibility({ visibilityProperty: true }));

/** Of these, what Tab meets on its way forward: one radio of a group, the chosen or else the first; arrows lead to the others. */
export const tabOrderOf = (stops: readonly HTMLElement[]): HTMLElement[] =>
  stops.filter((stop) => {
    if (!(stop instanceof HTMLInputElement) || stop.type !== 'radio') return true;
    const group = stops.filter((other): other is HTMLInputElement => other instanceof HTMLInputElement && other.type === 'radio' && other.name === stop.name);
    return stop === (group.find(({ checked }) => checked) ?? group[0]);
  });

/**
 * Focuses an element as a key would and measures what an eye sees: a ring of at least 2 px and 3:1 against the ground
 * around it, cut off by nothing, nothing on top, and a target of at least 24 by 24 px.
 * @returns One sentence for each fault.
 */
export function focusFaults(element: HTMLElement): string[] {
  element.focus();
  const name = `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40) || element.className}"`;
  if (document.activeElement !== element) return [`${name} takes no focus`];
  const style = getComputedStyle(element);
  const width = style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth);
  const contrast = contrastRatio(over(readColour(style.outlineColor), groundOf(element.parentElement)), groundOf(element.parentElement));
  const reach = width + Number.parseFloat(style.outlineOffset);
  const box = element.getBoundingClientRect();
  const target = targetOf(element);
  return [
    ...(width >= least.ring ? [] : [`${name} has a ring of ${width} px`]),
    ...(contrast >= least.contrast ? [] : [`the ring of ${name} has ${contrast.toFixed(2)}:1 against the ground around it`]),
    ...(target.width >= least.target - 0.5 && target.height >= least.target - 0.5 ? [] : [`${name} is ${Math.round(target.width)} by ${Math.round(target.height)} px to press`]),
    ...cutters(element).flatMap((cutter) => {
      const { left, right, top, bottom } = cutter.getBoundingClientRect();
      return box.left - reach < left - 0.5 || box.right + reach > right + 0.5 || box.top - reach < top - 0.5 || box.bottom + reach > bottom + 0.5 ? [`the ring of ${name} is cut off by ${cutter.tagName.toLowerCase()}.${cutter.className}`] : [];
    }),
    ...(isCovered(element) ? [`${name} lies under something else`] : []),
  ];
}

/** What is painted behind an element: its grounds over each other, the browser's canvas at the bottom. */
function groundOf(element: Element | null): Rgb {
  if (!element) return over(readColour(getComputedStyle(document.documentElement).colorScheme === 'dark' ? '#121212' : '#ffffff'), [1, 1, 1]);
  const colour = readColour(getComputedStyle(element).backgroundColor);
  return colour.alpha === 1 ? colour.rgb : over(colour, groundOf(element.parentElement));
}

/** The label of a box or a choice is pressed as well; a link within a line is as high as its line (the exception of 2.5.8). */
function targetOf(element: HTMLElement): { width: number; height: number } {
  if (element instanceof HTMLAnchorElement && getComputedStyle(element).display === 'inline') return { width: least.target, height: least.target };
  const box = element.getBoundingClientRect();
  const label = element instanceof HTMLInputElement ? element.closest('label')?.getBoundingClientRect() : undefined;
  return { width: Math.max(box.width, label?.width ?? 0), height: Math.max(box.height, label?.height ?? 0) };
}

function cutters(element: Element): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
    if (getComputedStyle(box).overflowX !== 'visible') found.push(box);
  }
  return found;
}

/** Whether another element is met at the middle or just inside a corner. */
function isCovered(element: HTMLElement): boolean {
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const places = [[(left + right) / 2, (top + bottom) / 2], [left + 5, top + 5], [right - 5, top + 5], [left + 5, bottom - 5], [right - 5, bottom - 5]] as const;
  return places.some(([x, y]) => {
    const met = document.elementFromPoint(x, y);
    return met !== null && !element.contains(met) && !met.contains(element);
  });
}
