import type { About } from '@candor/core';
import { useId, useState } from 'react';
import { CheckIcon, WarningIcon } from '../page/icons.js';
import { useSession } from '../session/SessionContext.js';
import { momentWords } from '../words/moment.js';
import { personName } from '../words/nameOf.js';
import { DrawnOrSaid } from './DrawnOrSaid.js';
import type { View } from './readSnapshot.js';
import { SnapshotPanel } from './SnapshotPanel.js';

export interface SnapshotPaneProps {
  views: readonly View[];
  about: About | null;
  now: Date;
}

/** What was on screen when somebody answered, and whether that is still what was sent. */
export function SnapshotPane({ views, about, now }: SnapshotPaneProps) {
  const session = useSession();
  const select = useId();
  const [chosen, choose] = useState<string | null>(null);
  const view = views.find(({ hash }) => hash === chosen) ?? views[0];
  if (view === undefined) return null;
  return (
    <section className="side" aria-labelledby="seen-heading">
      <h2 id="seen-heading">What the officer saw</h2>
      {views.length > 1 && (
        <p className="view-choice">
          <label htmlFor={select}>The screen was not the same each time.</label>
          <select id={select} value={view.hash} onChange={(event) => choose(event.target.value)}>
            {views.map((one) => <option key={one.hash} value={one.hash}>{personName(one.by, session)}, {spoke(one)} {momentWords(one.at, now)}</option>)}
          </select>
        </p>
      )}
      <Fingerprint view={view} />
      <Content key={view.hash} view={view} about={about} />
    </section>
  );
}

const spoke = ({ type }: View) => (type.startsWith('candor.escalation.') ? 'when asking,' : 'when answering,');

/** Whether the record is what was sent. */
function Fingerprint({ view: { hash, matches } }: { view: View }) {
  return (
    <div className="fingerprint" data-matches={matches ?? 'unknown'}>
      {matches === true && <p><CheckIcon />The record is unaltered: its fingerprint, computed again here, is the one that was sent.</p>}
      {matches === false && <p role="alert"><WarningIcon /><span><strong>The record does not match its fingerprint.</strong> What is shown below is not what was sent. Do not rely on it.</span></p>}
      {matches === null && <p>Only a fingerprint was sent: values and sentences stayed at the desk. Whoever holds the record there can compute the fingerprint from it and compare.</p>}
      <details>
        <summary>Fingerprint</summary>
        <p className="code">SHA-256 {hash}</p>
      </details>
    </div>
  );
}

function Content({ view, about }: { view: View; about: About | null }) {
  const { content, explanation, shown, nMasked, problem } = view;
  if (content === 'absent') return null;
  const sentences = shown.sentences ?? [];
  return (
    <>
      {content === 'unreadable' && <p className="problem">The recommendation in the record cannot be drawn here: {problem}.</p>}
      {content === 'full' && explanation === null && <p>No recommendation was on screen then.</p>}
      {explanation !== null && (
        <>
          {nMasked > 0 && <p>{maskedWords(nMasked, explanation.features.length)}</p>}
          {shown.phase === 'refining' && <p>It was a first estimate: the answer came before the model had finished.</p>}
          <DrawnOrSaid instead="The recommendation in the record cannot be drawn here.">
            <SnapshotPanel explanation={explanation} shown={shown} about={about} />
          </DrawnOrSaid>
        </>
      )}
      {sentences.length > 0 && (
        <details open={explanation === null || undefined}>
          <summary>The sentences as they were read ({sentences.length})</summary>
          <ol className="sentences" lang={shown.locale} dir="auto">{sentences.map((sentence, i) => <li key={i}>{sentence}</li>)}</ol>
        </details>
      )}
    </>
  );
}

function maskedWords(nMasked: number, nFeatures: number): string {
  if (nMasked === nFeatures) return 'The values are masked: the reasons are here, what the inputs were stayed at the desk.';
  return `${nMasked} of ${nFeatures} values are masked: what they were stayed at the desk.`;
}
