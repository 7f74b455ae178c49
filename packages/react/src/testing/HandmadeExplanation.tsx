import { Explanation } from '../components/Explanation.js';
import type { ExplanationProps } from '../components/explanationProps.js';
import { useCandor } from '../hooks/useCandor.js';
import { handmadeAbout } from './handmade.js';
import { handmadeHost } from './handmadeHost.js';

/** The panel over the case made by hand, whose host speaks the language of the page unless the story gives it other words. */
export function HandmadeExplanation({ about, ...props }: ExplanationProps) {
  const { locale } = useCandor();
  return <Explanation {...props} about={about === handmadeAbout ? handmadeHost(locale) : about} />;
}
