'use client';
import { pageBoxes, type ExportDocument } from '@candor/core/export';
import { useEffect } from 'react';

/**
 * While a print rendering is in the page, every printed page repeats case, model, time and hash.
 *
 * An adopted style sheet: no policy of the host refuses it, as it would a `style` element.
 */
export function usePageBoxes(document: ExportDocument | null): void {
  const rule = document && pageBoxes(document);
  useEffect(() => {
    // An older browser prints without them.
    if (rule === null || !('adoptedStyleSheets' in globalThis.document)) return undefined;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rule);
    globalThis.document.adoptedStyleSheets.push(sheet);
    return () => {
      globalThis.document.adoptedStyleSheets = globalThis.document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [rule]);
}
