import type { Explainer } from '@candor/core';
import type { FeedbackClient } from '@candor/core/feedback';
import { CandorProvider } from '@candor/react';
import { useEffect, useMemo, useState } from 'react';
import { formState } from '../cases/evaluate.js';
import { useDrafts } from '../cases/useDrafts.js';
import { useSelectedCase } from '../cases/useSelectedCase.js';
import { DecisionControl } from '../decision/DecisionControl.js';
import { useDecisions } from '../decision/useDecisions.js';
import type { LoadedDesk } from '../desk/loadDesk.js';
import { inLocale } from '../desk/words.js';
import { CaseForm } from '../form/CaseForm.js';
import { CaseHeader } from '../form/CaseHeader.js';
import { CaseList } from '../list/CaseList.js';
import { ListBadge } from '../list/ListBadge.js';
import { OutboxPane } from '../outbox/OutboxPane.js';
import { useWaiting } from '../outbox/useWaiting.js';
import { CasePanel } from '../panel/CasePanel.js';
import { mainReasonMarks } from '../panel/mainReasonMarks.js';
import { useBadges } from '../panel/useBadges.js';
import { useCaseExplanation } from '../panel/useCaseExplanation.js';
import { useExplainerInfo } from '../panel/useExplainerInfo.js';
import { openFeedback } from '../services.js';
import { TopBar } from './TopBar.js';
import { useMediaQuery } from './useMediaQuery.js';
import { useTheme } from './useTheme.js';

/** Below this width the panel stands between the case's heading and its form, in the document too. */
const ONE_COLUMN = '(max-width: 820px)';

export function DeskPage({ loaded, explainer }: { loaded: LoadedDesk; explainer: Explainer }) {
  const { desk, cases } = loaded;
  const { theme, toggle } = useTheme();
  const { info, error } = useExplainerInfo(explainer);
  const feedback = useFeedbackClient(loaded);
  const waiting = useWaiting(feedback);
  const drafts = useDrafts();
  const decisions = useDecisions();
  const one = useSelectedCase(cases);
  const [listOpen, setListOpen] = useState(false);
  const [outboxOpen, setOutboxOpen] = useState(false);
  const narrow = useMediaQuery(ONE_COLUMN);
  const form = useMemo(() => one && formState(one, drafts.of(one.id), desk, info), [one, drafts, desk, info]);
  const shown = useCaseExplanation(explainer, info, error, one, form);
  const badges = useBadges(explainer, info, cases, shown.isWorking);
  const words = useMemo(() => ({ locale: desk.locale, about: info?.about ?? null }), [desk.locale, info]);
  const marks = useMemo(() => mainReasonMarks(shown.explanation, words, desk), [shown.explanation, words, desk]);

  return (
    <CandorProvider locale={desk.locale} about={words.about} policy={desk.policy} client={feedback} timeZone={TIME_ZONE}>
      <a className="skip" href="#case" onClick={(event) => skipTo('case', event)}>
        Skip to the case
      </a>
      <TopBar
        title={inLocale(desk.title, desk.locale)}
        note={desk.note === undefined ? undefined : inLocale(desk.note, desk.locale)}
        who={desk.who === undefined ? undefined : inLocale(desk.who, desk.locale)}
        theme={theme}
        onTheme={toggle}
        listOpen={listOpen}
        onList={() => setListOpen((open) => !open)}
        waiting={waiting}
        outboxOpen={outboxOpen}
        onOutbox={() => setOutboxOpen((open) => !open)}
      />
      {outboxOpen && <OutboxPane client={feedback} cases={cases} desk={desk} />}
      <div className="desk">
        <CaseList
          desk={desk}
          cases={cases}
          selected={one}
          open={listOpen}
          onPick={() => setListOpen(false)}
          badge={(entry) => <ListBadge explanation={badges.get(entry.id)} words={words} />}
          decided={(entry) => decisions.of(entry.id)?.choice}
        />
        {one !== undefined && form !== undefined && (
          <main className="case" id="case" tabIndex={-1}>
            <CaseHeader desk={desk} one={one} edited={form.edited} onUndoAll={() => drafts.undo(one.id)} />
            {inReadingOrder(
              narrow,
              <div className="rest" key="form">
                <CaseForm loaded={loaded} one={one} info={info} drafts={drafts} form={form} marks={marks} />
                <DecisionControl key={one.id} desk={desk} recorded={decisions.of(one.id)} onRecord={(choice) => decisions.record(one.id, choice)} />
              </div>,
              <CasePanel key="panel" one={one} form={form} shown={shown} words={words} />,
            )}
          </main>
        )}
      </div>
    </CandorProvider>
  );
}

const TIME_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;

// Keyed, so that turning the screen moves the two and remounts neither: nothing typed is lost.
const inReadingOrder = (narrow: boolean, form: React.ReactNode, panel: React.ReactNode) => (narrow ? [panel, form] : [form, panel]);

/** The hash names the open case, so a skip link moves the focus without it. */
function skipTo(id: string, event: React.MouseEvent) {
  event.preventDefault();
  document.getElementById(id)?.focus();
}

function useFeedbackClient({ desk }: LoadedDesk): FeedbackClient {
  const client = useMemo(() => openFeedback(desk), [desk]);
  useEffect(() => {
    // What storage has against us is in the client's state, where the outbox says it.
    client.ready.catch(() => undefined);
  }, [client]);
  return client;
}
