import { sentenceText, type Reason } from '@candor/core';
import type { FeedbackItem } from '@candor/core/feedback';

const claims = {
  'wrong-value': 'The value is wrong.',
  'does-not-apply': 'It does not apply here.',
  'counts-more': 'It should count more.',
  'counts-less': 'It should count less.',
  'other-way': 'It should count the other way.',
} as const;

const share = new Intl.NumberFormat('en', { maximumSignificantDigits: 3, signDisplay: 'exceptZero' });

export interface DisputedItemProps {
  item: FeedbackItem;
  labelOf: (feature: string) => string;
  /** The reason as it was on screen; `undefined` where that was not sent. */
  reasonOf: (feature: string) => Reason | undefined;
}

/** One reason that is disputed, what is said of it, and what was on screen about it. */
export function DisputedItem({ item, labelOf, reasonOf }: DisputedItemProps) {
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
  const reason = reasonOf(feature);
  return (
    <li data-feature={feature}>
      <strong><bdi>{reason?.label ?? labelOf(feature)}</bdi></strong>: {claim === undefined ? 'marked as wrong.' : claims[claim]}
      {correction !== undefined && (
        <p>It should be <strong><bdi>{String(correction.value)}</bdi></strong>{correction.source === undefined ? '; where that stands was not said.' : <>, from <bdi>{correction.source}</bdi>.</>}</p>
      )}
      {reason !== undefined && <p className="muted">On screen: {sentenceText(reason.sentence)}</p>}
      {reason === undefined && contribution !== undefined && <p className="muted">Its share of the score as shown: {share.format(contribution)}</p>}
    </li>
  );
}
