'use client';
import type { Narrative } from '@candor/core';
import type { FeedbackItem } from '@candor/core/feedback';
import type { ReactNode } from 'react';
import type { Said } from '../feedback/said.js';
import { useCandor } from '../hooks/useCandor.js';
import { SentenceText } from '../parts/SentenceText.js';

interface SaidWordsProps {
  said: Said;
  /** Names the features that were ticked; `null` leaves them their own names. */
  narrative: Narrative | null;
  showValue: (feature: string, value: string | number) => string;
}

/** What was sent, word for word. */
export function SaidWords({ said, narrative, showValue }: SaidWordsProps) {
  if (said.kind === 'question') {
    const texts = [said.question, said.why, said.contact].filter((text) => text !== '');
    return texts.length === 0 ? null : <Quote>{texts.map((text) => <p key={text} data-part="comment"><bdi>{text}</bdi></p>)}</Quote>;
  }
  const { items, comment } = said;
  if (items.length === 0 && comment === '') return null;
  const label = (feature: string) => narrative?.factors.find((factor) => factor.feature === feature)?.label ?? feature;
  return (
    <Quote>
      {items.map((item) => <Item key={item.about === 'feature' ? item.feature : `:${item.about}`} item={item} label={label} showValue={showValue} />)}
      {comment !== '' && <p data-part="comment"><bdi>{comment}</bdi></p>}
    </Quote>
  );
}

interface ItemProps {
  item: FeedbackItem;
  label: (feature: string) => string;
  showValue: SaidWordsProps['showValue'];
}

function Item({ item, label, showValue }: ItemProps) {
  const { words } = useCandor();
  switch (item.about) {
    case 'whole': return <p>{words('candor.feedback.whole')}</p>;
    case 'missing': return (
      <>
        <p>{item.what === undefined ? words('candor.feedback.missing') : <SentenceText sentence={words.sentence('candor.receipt.missing', { what: item.what })} />}</p>
        {item.where !== undefined && <p><SentenceText sentence={words.sentence('candor.receipt.where', { where: item.where })} /></p>}
      </>
    );
    case 'feature': return (
      <>
        <p><bdi>{label(item.feature)}</bdi>{item.claim !== undefined && <>: {words(`candor.feedback.claim.${item.claim}`)}</>}</p>
        {item.correction && item.correction.value !== '' && <p><SentenceText sentence={words.sentence('candor.receipt.correction', { value: showValue(item.feature, item.correction.value) })} /></p>}
        {item.correction?.source !== undefined && <p><SentenceText sentence={words.sentence('candor.receipt.source', { source: item.correction.source })} /></p>}
      </>
    );
  }
}

const Quote = ({ children }: { children: ReactNode }) => <div className="candor-quote" data-part="said">{children}</div>;
