import type { Explanation } from '../explanation/explanation.js';
import type { About } from '../explainer/explainer.js';

/** The same explanation without the values that the host hides: not among the features, and not in a fact about one of them. */
export function maskHidden(explanation: Explanation, about: About | null): Explanation {
  const hidden = new Set(about?.presentation.hidden);
  if (hidden.size === 0) return explanation;
  const { unusual } = explanation;
  const mask = <F extends Explanation['features'][number]>(feature: F): F => (hidden.has(feature.name) ? { name: feature.name, value: null, state: 'masked' } as F : feature);
  return {
    ...explanation,
    features: explanation.features.map((feature) => (feature.members ? { ...feature, members: feature.members.map(mask) } : mask(feature))),
    unusual: unusual && {
      ...unusual,
      facts: unusual.facts.map((fact) => (hidden.has(fact.feature) ? { kind: fact.kind, feature: fact.feature, value: null, ...(fact.with && { with: fact.with }) } : fact)),
    },
  };
}
