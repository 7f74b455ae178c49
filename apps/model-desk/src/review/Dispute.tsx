import { nameAsWords, pickText, type About, type Narrative } from '@candor/core';
import type { FeedbackEvent } from '@candor/core/feedback';
import { useNarrative } from '@candor/react';
import type { ReviewCase } from '../api/schemas.js';
import { useSession } from '../session/SessionContext.js';
import { momentWords } from '../words/moment.js';
import { personName } from '../words/nameOf.js';
import { urgencyWords } from '../words/stateWords.js';
import { DisputedItem } from './DisputedItem.js';
import type { Said } from './readEvent.js';
import type { View } from './readSnapshot.js';
import { standingOpinions, type Opinion } from './standingOpinions.js';

export interface DisputeProps {
  one: ReviewCase;
  said: readonly Said[];
  views: readonly View[];
  /** Events that this page does not understand. */
  nUnread: number;
  about: About | null;
  now: Date;
}

type Asked = Said & { readonly event: Extract<FeedbackEvent, { type: 'candor.escalation.requested.v1' }> };

/** What was asked, and what people hold against the recommendation, as they left it. */
export function Dispute({ one, said, views, nUnread, about, now }: DisputeProps) {
  const questions = said.filter((entry): entry is Asked => entry.event.type === 'candor.escalation.requested.v1' && asksHere(one, entry));
  const opinions = standingOpinions(said);
  return (
    <section className="pane" aria-labelledby="dispute-heading">
      <h2 id="dispute-heading">What is asked</h2>
      {questions.map((entry) => <Question key={entry.id} entry={entry} now={now} />)}
      {opinions.map((opinion) => <OpinionWords key={opinion.id} opinion={opinion} view={views.find(({ hash }) => hash === opinion.data.snapshotHash)} about={about} now={now} />)}
      {opinions.length === 0 && <p className="muted">Nobody has marked a reason as wrong.</p>}
      {nUnread > 0 && <p className="problem">{nUnread === 1 ? 'One further entry was' : `${nUnread} further entries were`} written by a version that this page does not read.</p>}
    </section>
  );
}

/** An earlier, settled case about the same prediction has questions of its own. */
const asksHere = (one: ReviewCase, { id, by, at }: Said) => id === one.id || (one.requesters.includes(by) && Date.parse(at) >= Date.parse(one.openedAt));

function Question({ entry: { by, at, event: { data: { escalation: { question, urgency, why, contact } } } }, now }: { entry: Asked; now: Date }) {
  const session = useSession();
  return (
    <div className="said">
      <p className="said-who"><strong>{personName(by, session)}</strong> asked, {momentWords(at, now)}</p>
      {question === undefined ? <p className="muted">No question was written.</p> : <blockquote><bdi>{question}</bdi></blockquote>}
      <dl className="terms">
        {urgency !== 'normal' && <><dt>Urgency</dt><dd>{urgencyWords[urgency]}{why !== undefined && <>: <bdi>{why}</bdi></>}</dd></>}
        {contact !== undefined && <><dt>Wants to be reached</dt><dd><bdi>{contact}</bdi></dd></>}
      </dl>
    </div>
  );
}

const verdicts = { agree: 'agrees', disagree: 'disagrees', 'not-sure': 'is not sure' } as const;

function OpinionWords({ opinion: { by, at, data, isAmended, isWithdrawn }, view, about, now }: { opinion: Opinion; view: View | undefined; about: About | null; now: Date }) {
  const session = useSession();
  const narrative: Narrative | null = useNarrative(view?.matches === true ? view.explanation : null);
  const who = <strong>{personName(by, session)}</strong>;
  if (isWithdrawn) return <div className="said"><p className="said-who">{who} withdrew an answer of {momentWords(at, now)}.</p></div>;
  const { verdict, items, expected, decision, comment, values } = data;
  const labelOf = (feature: string) => pickText(about?.presentation.labels[feature], 'en') ?? nameAsWords(feature, 'en');
  return (
    <div className="said" data-verdict={verdict}>
      <p className="said-who">{who} {verdicts[verdict]}, {momentWords(at, now)}{isAmended && ' (changed since it was first sent)'}</p>
      {items.length > 0 && <ul className="items">{items.map((item, i) => <DisputedItem key={i} item={item} labelOf={labelOf} reasonOf={(feature) => narrative?.factors.find((factor) => factor.feature === feature)} />)}</ul>}
      {verdict === 'disagree' && items.length === 0 && <p className="muted">No reason was named.</p>}
      {comment !== undefined && <blockquote><bdi>{comment}</bdi></blockquote>}
      <dl className="terms">
        {expected !== undefined && <><dt>Should have been</dt><dd><bdi>{outcomeName(expected, about)}</bdi></dd></>}
        {decision !== undefined && <><dt>Decided</dt><dd><bdi>{outcomeName(decision.outcome, about)}</bdi></dd></>}
      </dl>
      {values !== undefined && (
        <details>
          <summary>Values the model used ({Object.keys(values).length})</summary>
          <dl className="terms">
            {Object.entries(values).map(([feature, value]) => <Value key={feature} label={labelOf(feature)} value={value} />)}
          </dl>
        </details>
      )}
    </div>
  );
}

const Value = ({ label, value }: { label: string; value: string | number | null }) => (
  <><dt><bdi>{label}</bdi></dt><dd>{value === null ? 'missing' : <bdi>{String(value)}</bdi>}</dd></>
);

/** What the desk calls an outcome; an amount as it was typed. */
function outcomeName(outcome: string | number, about: About | null): string {
  const found = about?.decision?.cutoffs.map((cutoff) => cutoff.outcome).find((one) => typeof one !== 'string' && one.id === outcome);
  return (typeof found === 'object' ? pickText(found.noun ?? found.headline, 'en') : undefined) ?? String(outcome);
}
