const kept = new WeakMap<CSSMediaRule, string>();

/**
 * Makes the style sheets' own rules for a reader's wish hold, or not hold, whatever the reader's system says: those
 * under `@media (forced-colors: active)` or `@media (prefers-reduced-motion: reduce)`.
 *
 * What a page cannot do: replace every other colour as a forced-colours browser does, or bring the reader's palette.
 * @returns How many blocks of rules were found.
 */
export function switchMediaRules(feature: RegExp, on: boolean, sheets: Iterable<CSSStyleSheet> = document.styleSheets): number {
  let found = 0;
  for (const sheet of sheets) found += walk(rulesOf(sheet), feature, on);
  return found;
}

function walk(rules: CSSRuleList, feature: RegExp, on: boolean): number {
  let found = 0;
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) {
      const written = kept.get(rule) ?? rule.media.mediaText;
      if (feature.test(written)) {
        found++;
        kept.set(rule, written);
        rule.media.mediaText = on ? 'all' : written;
        continue;
      }
    }
    if (rule instanceof CSSImportRule && rule.styleSheet) found += walk(rulesOf(rule.styleSheet), feature, on);
    else if (rule instanceof CSSGroupingRule) found += walk(rule.cssRules, feature, on);
  }
  return found;
}

/** A sheet of another origin does not let itself be read; none of ours is. */
function rulesOf(sheet: CSSStyleSheet): CSSRuleList {
  return sheet.cssRules;
}
