import type { FeedbackItem } from '@candor/core/feedback';

const claims = {
  'wrong-value': 'The value is wrong.',
  'does-not-apply': 'It does not apply here.',
  'counts-more': 'It should count more.',
  'counts-less': 'It should count less.',
  'other-way': 'It should count the other way.',
} as const;

const share = new Intl.NumberFormat('en', { maximumSignificantDigits: 3, signDisplay: 'exceptZero' });

/** One reason that is disputed, and what is said of it. */
export function DisputedItem({ item, labelOf }: { item: FeedbackItem; labelOf: (feature: string) => string }) {
  if (item.about === 'whole') return <li><strong>The whole recommendation</strong></li>;
  if (item.about === 'missing') {
    return (
      <li>
        <strong>Something is missing</strong>
        {item.what !== undefined && <>: <bdi>{item.what}</bdi></>}
        {item.where !== undefined && <p className="muted">It can be checked here: <bdi>{item.where}</bdi></p>}
      </li>
    );
  }
  const { feature, claim, correction, contribution } = item;
  return (
    <li data-feature={feature}>
      <strong><bdi>{labelOf(feature)}</bdi></strong>: {claim === undefined ? 'marked as wrong.' : claims[claim]}
      {correction !== undefined && (
        <p>It should be <strong><bdi>{String(correction.value)}</bdi></strong>{correction.source === undefined ? '; where that stands was not said.' : <>, from <bdi>{correction.source}</bdi>.</>}</p>
      )}
      {contribution !== undefined && <p className="muted">Its share of the score as shown: {share.format(contribution)}</p>}
    </li>
  );
}
