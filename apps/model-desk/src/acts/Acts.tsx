import { useRef } from 'react';
import type { CaseAct } from '../api/reviewApi.js';
import type { ReviewCase, Target } from '../api/schemas.js';
import { useSession } from '../session/SessionContext.js';
import { momentWords } from '../words/moment.js';
import { outcomeWords } from '../words/stateWords.js';
import { AnswerForm } from './AnswerForm.js';
import { emptyDraft, useDraft, type Draft } from './draft.js';
import { failureWords } from './failureWords.js';
import { LockLine } from './LockLine.js';
import { AskForm, HandOverForm, ReopenForm } from './SideForms.js';
import { standingOf, type Standing } from './standing.js';
import { useAct } from './useAct.js';

export interface ActsProps {
  one: ReviewCase;
  targets: readonly Target[];
  now: Date;
}

/** What this person can do with the case now. What is typed stays until it is sent, and comes back whatever goes wrong. */
export function Acts({ one, targets, now }: ActsProps) {
  const session = useSession();
  const [draft, change] = useDraft(one.id);
  const { act, isPending, failed, done } = useAct(one);
  const heading = useRef<HTMLHeadingElement>(null);
  const standing = standingOf(one, session, now);
  const can = (wanted: CaseAct['act']) => one.acts.includes(wanted) && !(standing.kind === 'theirs' && !(wanted === 'reassign' && session.role === 'owner'));

  /** Sends, and forgets what was typed only once it has arrived. */
  const send = async (wanted: Omit<CaseAct, 'version'>, sent: Partial<Draft> = {}) => {
    const after = await act(wanted);
    if (after === null) return;
    change(sent);
    // The button that was pressed is gone with its form.
    heading.current?.focus();
  };
  const toggle = (open: Draft['open']) => change({ open: draft.open === open ? null : open });
  const form = { draft, onChange: change, isPending, onCancel: () => change({ open: null }) };
  const failure = failed && failureWords(failed.problem, failed.act, one, session, now);

  return (
    <section className="pane acts" aria-labelledby="acts-heading" data-standing={standing.kind}>
      <h2 id="acts-heading" ref={heading} tabIndex={-1}>{headings[standing.kind]}</h2>
      {failure !== null && (
        <div className="failure" role="alert">
          <h3>{failure.heading}</h3>
          <p>{failure.text}</p>
        </div>
      )}
      <output className="done">{failure === null && done !== null ? doneWords[done] : ''}</output>
      <Settled one={one} standing={standing} now={now} />
      <LockLine one={one} standing={standing} now={now} onHold={can('take') ? () => void send({ act: 'take' }) : undefined} />

      {standing.kind === 'mine' && can('resolve') && (
        <AnswerForm draft={draft} onChange={change} isPending={isPending} onSend={(outcome, note) => void send({ act: 'resolve', outcome, note }, emptyDraft)} />
      )}
      {standing.kind !== 'mine' && draft.answer.trim() !== '' && <Kept draft={draft} />}

      <div className="row">
        {standing.kind === 'free' && can('take') && <button type="button" className="button-main" aria-disabled={isPending || undefined} onClick={() => void send({ act: 'take' })}>Take this case</button>}
        {standing.kind === 'free' && can('acknowledge') && <button type="button" className="button" onClick={() => void send({ act: 'acknowledge' })}>Note it as read</button>}
        {standing.kind === 'waiting' && can('take') && <button type="button" className="button" onClick={() => void send({ act: 'take' })}>Go on without an answer</button>}
        {standing.kind === 'mine' && can('ask') && <Opener name="ask" draft={draft} onToggle={toggle}>Ask for information</Opener>}
        {can('reassign') && <Opener name="hand-over" draft={draft} onToggle={toggle}>Hand over</Opener>}
        {standing.kind === 'mine' && can('release') && <button type="button" className="button" onClick={() => void send({ act: 'release' })}>Give it back</button>}
        {can('reopen') && <Opener name="reopen" draft={draft} onToggle={toggle}>Reopen</Opener>}
        {can('close') && <button type="button" className="button" onClick={() => void send({ act: 'close' })}>Close</button>}
      </div>
      {draft.open === 'ask' && standing.kind === 'mine' && can('ask') && <AskForm {...form} onSend={(note) => void send({ act: 'ask', note }, { question: '', open: null })} />}
      {draft.open === 'hand-over' && can('reassign') && (
        <HandOverForm {...form} one={one} targets={targets} onSend={(target, note) => void send({ act: 'reassign', target, ...(note === '' ? {} : { note }) }, { target: '', handOver: '', open: null })} />
      )}
      {draft.open === 'reopen' && can('reopen') && <ReopenForm {...form} onSend={(note) => void send({ act: 'reopen', note }, { reason: '', open: null })} />}
    </section>
  );
}

const headings: Readonly<Record<Standing['kind'], string>> = {
  free: 'Nobody works on this case',
  mine: 'Your answer',
  waiting: 'You asked the officer',
  theirs: 'Somebody else works on this case',
  settled: 'The case is settled',
};

const doneWords: Readonly<Record<CaseAct['act'], string>> = {
  acknowledge: 'Noted. The officer sees that the question was read.',
  take: 'The case is yours.',
  release: 'The case is back in the queue.',
  ask: 'Your question was sent. The officer sees it at their desk.',
  resolve: 'Your answer was sent. The officer sees it at their desk.',
  reassign: 'The case was handed over.',
  close: 'The case is closed.',
  reopen: 'The case is open again.',
};

function Opener({ name, draft, onToggle, children }: { name: NonNullable<Draft['open']>; draft: Draft; onToggle: (name: Draft['open']) => void; children: string }) {
  return <button type="button" className="button" aria-expanded={draft.open === name} onClick={() => onToggle(name)}>{children}</button>;
}

/** What was answered, or why nothing is to be answered. */
function Settled({ one, standing, now }: { one: ReviewCase; standing: Standing; now: Date }) {
  if (standing.kind !== 'settled') return null;
  if (one.state === 'withdrawn') return <p>The question was withdrawn. There is nothing to answer.</p>;
  const answer = one.steps.findLast(({ act }) => act === 'resolve');
  if (answer?.outcome === undefined) return null;
  return (
    <div className="said">
      <p className="said-who"><strong>{outcomeWords[answer.outcome]}</strong>, {momentWords(answer.at, now)}</p>
      {answer.note !== undefined && <blockquote><bdi>{answer.note}</bdi></blockquote>}
    </div>
  );
}

/** An answer that was typed and can no longer be sent from here: it is not lost. */
function Kept({ draft: { outcome, answer } }: { draft: Draft }) {
  return (
    <div className="said">
      <p className="said-who">You had typed this and not sent it{outcome !== null && ` (${outcomeWords[outcome].toLowerCase()})`}. It comes back when you take the case.</p>
      <blockquote><bdi>{answer}</bdi></blockquote>
    </div>
  );
}
