import type { Explainer, ExplainerInfo } from '@candor/core';
import { useNarrative, useOutbox } from '@candor/react';
import { useMediaQuery, useTheme } from '@candor/desk-page';
import { useCallback, useMemo, useState, type MouseEvent, type ReactNode } from 'react';
import { formState } from '../cases/evaluate.js';
import { useDrafts } from '../cases/useDrafts.js';
import { useSelectedCase } from '../cases/useSelectedCase.js';
import { DecisionControl } from '../decision/DecisionControl.js';
import { useDecisions } from '../decision/useDecisions.js';
import type { LoadedDesk } from '../desk/loadDesk.js';
import { withProfileWords } from '../desk/withProfileWords.js';
import { inLocale } from '../desk/words.js';
import { CaseForm } from '../form/CaseForm.js';
import { CaseHeader } from '../form/CaseHeader.js';
import { CaseList } from '../list/CaseList.js';
import { OutboxPane } from '../outbox/OutboxPane.js';
import { CasePanel } from '../panel/CasePanel.js';
import { marksOf } from '../panel/marksOf.js';
import { useBadges } from '../panel/useBadges.js';
import { useCaseExplanation } from '../panel/useCaseExplanation.js';
import type { Broken } from '../panel/useExplainerInfo.js';
import { TopBar } from './TopBar.js';

/** Below this width the panel stands between the case's heading and its form, in the document too. */
const ONE_COLUMN = '(max-width: 820px)';

export interface WorkplaceProps {
  loaded: LoadedDesk;
  explainer: Explainer;
  info: ExplainerInfo | undefined;
  broken: Broken | null;
}

/** The list, the open case and the panel beside it. */
export function Workplace({ loaded, explainer, info, broken }: WorkplaceProps) {
  const { cases } = loaded;
  const desk = useMemo(() => withProfileWords(loaded.desk, info?.about ?? null), [loaded.desk, info]);
  const { theme, toggle } = useTheme('desk.theme');
  const drafts = useDrafts();
  const decisions = useDecisions();
  const outbox = useOutbox();
  const [listOpen, setListOpen] = useState(false);
  const [outboxOpen, setOutboxOpen] = useState(false);
  const closeList = useCallback(() => setListOpen(false), []);
  const narrow = useMediaQuery(ONE_COLUMN);
  const one = useSelectedCase(cases);
  const form = useMemo(() => one && formState(one, drafts.of(one.id), desk, info), [one, drafts, desk, info]);
  const shown = useCaseExplanation(explainer, info, broken, one, form);
  const badges = useBadges(explainer, info, cases, shown.isWorking);
  const narrative = useNarrative(shown.explanation ?? null);
  const text = (words: Parameters<typeof inLocale>[0] | undefined) => (words === undefined ? undefined : inLocale(words, desk.locale));

  return (
    <>
      <a className="skip" href="#case" onClick={skipToCase}>
        Skip to the case
      </a>
      <TopBar
        desk={desk}
        note={text(desk.note)}
        who={text(desk.who)}
        theme={theme}
        onTheme={toggle}
        listOpen={listOpen}
        onList={() => setListOpen((open) => !open)}
        waiting={outbox.records.filter((record) => record.state !== 'sent' && record.state !== 'refused').length}
        outboxOpen={outboxOpen}
        onOutbox={() => setOutboxOpen((open) => !open)}
      />
      {outboxOpen && <OutboxPane desk={desk} cases={cases} />}
      <div className="desk">
        <CaseList
          desk={desk}
          cases={cases}
          selected={one}
          open={listOpen}
          onPick={closeList}
          explanations={badges}
          decided={(entry) => decisions.of(entry.id)?.choice}
        />
        {one !== undefined && form !== undefined && (
          <main className="case" id="case" tabIndex={-1} data-case={one.id}>
            <CaseHeader desk={desk} one={one} edited={form.edited} onUndoAll={() => drafts.undo(one.id)} />
            {inReadingOrder(
              narrow,
              <div className="rest" key="form">
                <CaseForm loaded={loaded} desk={desk} one={one} info={info} drafts={drafts} form={form} marks={marksOf(narrative)} />
                <DecisionControl key={one.id} desk={desk} recorded={decisions.of(one.id)} onRecord={(choice) => decisions.record(one.id, choice)} />
              </div>,
              <CasePanel key="panel" explainer={explainer} info={info} one={one} form={form} shown={shown} />,
            )}
          </main>
        )}
      </div>
    </>
  );
}

// Keyed, so that turning the screen moves the two and remounts neither: nothing typed is lost.
const inReadingOrder = (narrow: boolean, form: ReactNode, panel: ReactNode) => (narrow ? [panel, form] : [form, panel]);

// The hash names the open case, so the skip link moves the focus without it.
function skipToCase(event: MouseEvent) {
  event.preventDefault();
  document.getElementById('case')?.focus();
}
