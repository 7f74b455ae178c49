/** Pixels that rounding may cost. */
const SLACK = 1.5;

interface TextRun {
  readonly text: string;
  readonly owner: Element;
  readonly rect: DOMRect;
}

/**
 * What is laid out wrongly inside an element: something that scrolls sideways, a text that is cut off or
 * stands outside, two texts on top of each other.
 *
 * Reads the boxes the browser drew, of every line of every text node; text for screen readers alone is left out.
 * @returns One sentence for each fault; empty when all can be read.
 */
export function layoutFaults(root: HTMLElement): string[] {
  const place = root.getBoundingClientRect();
  const runs = textRuns(root);
  return [
    ...[root, ...root.querySelectorAll<HTMLElement>('*')].filter((element) => scrollsSideways(element, root)).map((element) => `${nameOf(element)} needs ${element.scrollWidth} px and has ${element.clientWidth}`),
    ...runs.filter(({ rect }) => rect.left < place.left - SLACK || rect.right > place.right + SLACK)
      .map(({ text, rect }) => `"${text}" runs from ${Math.round(rect.left - place.left)} to ${Math.round(rect.right - place.left)} px of ${Math.round(place.width)}`),
    ...runs.flatMap(({ text, owner, rect }) => {
      const box = boxThatHides(owner, rect, root);
      return box ? [`"${text}" is cut off by ${nameOf(box)}`] : [];
    }),
    ...overlaps(runs).map(([one, other]) => `"${one.text}" stands on "${other.text}"`),
  ];
}

/** What is drawn for nobody's eyes. */
const unseen = '.candor-hidden, script, style, option';

/** A field keeps its own text in view. */
const fields = 'input, textarea, select';

function textRuns(root: HTMLElement): TextRun[] {
  const runs: TextRun[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement!;
    const text = node.textContent!.trim();
    if (text === '' || owner.closest(unseen) || !owner.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()].filter((rect) => rect.width > 0.5 && rect.height > 0.5);
    runs.push(...(isHeld(owner) ? linesSeen(lines, owner) : lines).map((rect) => ({ text: text.slice(0, 60), owner, rect })));
  }
  return runs;
}

/** Held to some lines until its control is focused or open; without a control nobody could come to the rest, and it counts as cut off. */
const isHeld = (element: Element): boolean => getComputedStyle(element).webkitLineClamp !== 'none' && element.closest('button, [tabindex]') !== null;

/** The browser keeps the lines below the last one it draws, and that one twice: as it was, and with its dots. */
function linesSeen(lines: readonly DOMRect[], owner: Element): DOMRect[] {
  const { bottom } = owner.getBoundingClientRect();
  return lines.filter((line, i) => (line.top + line.bottom) / 2 < bottom && lines.findIndex(({ top }) => top === line.top) === i);
}

/** A box that only lets its content stand out is judged by where the content ends. */
const scrollsSideways = (element: HTMLElement, root: HTMLElement): boolean =>
  element.scrollWidth > element.clientWidth + SLACK && (element === root || (getComputedStyle(element).overflowX !== 'visible' && !element.matches(fields) && !element.closest(unseen) && !isHeld(element)));

/** The box around a text that hides some of it. A line's box is taller than its letters. */
function boxThatHides(owner: Element, rect: DOMRect, root: HTMLElement): Element | null {
  const air = rect.height / 4;
  for (let box: Element | null = owner; box && box !== root; box = box.parentElement) {
    if (!(box instanceof HTMLElement) || getComputedStyle(box).overflowX === 'visible') continue;
    const { left, right, top, bottom } = box.getBoundingClientRect();
    if (rect.left < left - SLACK || rect.right > right + SLACK || rect.top < top - air || rect.bottom > bottom + air) return box;
  }
  return null;
}

/** Two texts on one place: the middle half of their lines meet. */
function overlaps(runs: readonly TextRun[]): (readonly [TextRun, TextRun])[] {
  const boxes = runs
    .map((run) => ({ run, left: run.rect.left + SLACK, right: run.rect.right - SLACK, top: run.rect.top + run.rect.height / 4, bottom: run.rect.bottom - run.rect.height / 4 }))
    .toSorted((a, b) => a.top - b.top);
  const found: (readonly [TextRun, TextRun])[] = [];
  for (const [i, one] of boxes.entries()) {
    for (let j = i + 1; j < boxes.length && boxes[j]!.top < one.bottom; j++) {
      const other = boxes[j]!;
      if (one.left < other.right && other.left < one.right) found.push([one.run, other.run]);
    }
  }
  return found;
}

function nameOf(element: Element): string {
  const part = element.getAttribute('data-part');
  const mark = part ? `[data-part="${part}"]` : element.classList.length > 0 ? `.${element.classList[0]}` : '';
  return element.tagName.toLowerCase() + mark;
}
