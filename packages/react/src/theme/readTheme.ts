import type { ColourToken, Theme } from './theme.js';
import { light } from './tokens.js';

/**
 * The colours in force on an element, as the browser resolved them: names, `var()`, `color-mix()` and `light-dark()` included.
 *
 * For a developer's console or a test of the host; it adds an element to the page and takes it away again.
 * @param element - The panel, or anything that the host's theme applies to.
 */
export function readTheme(element: Element): Theme {
  const page = element.ownerDocument;
  const probe = page.createElement('span');
  probe.hidden = true;
  element.append(probe);
  try {
    const tokens = Object.keys(light) as ColourToken[];
    return Object.fromEntries(tokens.map((token) => {
      probe.style.color = `var(--candor-color-${token})`;
      return [token, page.defaultView!.getComputedStyle(probe).color];
    })) as Record<ColourToken, string>;
  } finally {
    probe.remove();
  }
}
