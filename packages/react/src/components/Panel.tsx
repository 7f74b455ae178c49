'use client';
import { directionOf } from '@candor/core';
import { About, FactorTable, Feedback, Waterfall } from '#further';
import { Suspense, useId, useState, type ForwardedRef } from 'react';
import type { CandorSettings } from '../candor.js';
import type { Choice } from '../feedback/choices.js';
import { emptyForm } from '../feedback/emptyForm.js';
import type { FeedbackForm } from '../feedback/feedbackForm.js';
import { progressOf } from '../feedback/progressOf.js';
import { useAnnouncements } from '../hooks/useAnnouncements.js';
import { useCandor } from '../hooks/useCandor.js';
import { useLate } from '../hooks/useLate.js';
import { useLevels } from '../hooks/useLevels.js';
import { useNarrative } from '../hooks/useNarrative.js';
import { useOutbox } from '../hooks/useOutbox.js';
import { useSteady } from '../hooks/useSteady.js';
import { gravest } from '../parts/gravest.js';
import type { HeadingLevel } from '../parts/Heading.js';
import { Icon } from '../parts/Icon.js';
import { LiveRegion } from '../parts/LiveRegion.js';
import { conditionOf } from '../parts/conditionOf.js';
import { Part } from '../parts/Part.js';
import { AnswersToCome } from './AnswersToCome.js';
import { ContextNotice } from './ContextNotice.js';
import { ErrorState, RetryButton } from './ErrorState.js';
import type { ExplanationProps, PanelState } from './explanationProps.js';
import { PanelStatus } from './PanelStatus.js';
import { Reasons } from './Reasons.js';
import { Recommendation } from './Recommendation.js';
import { Skeleton } from './Skeleton.js';
import { Sureness } from './Sureness.js';

const onlyAsk: readonly Choice[] = ['ask'];

type PanelProps = Omit<ExplanationProps, keyof CandorSettings> & { panelRef: ForwardedRef<HTMLElement> };

/** `Explanation` with its settings settled: reads the state, puts it into words and lays out the parts. */
export function Panel({
  panelRef, data: ownData, query, state: ownState, error: ownError, onRetry = query?.refetch, reference, onAskPerson, predictionId, caseLabel,
  level: ownLevel, defaultLevel = 1, onLevelChange, maxReasons, headingLevel = 2, interactive = true,
  draft, defaultDraft = emptyForm, onDraftChange, choices, onSubmitted, slots = {}, ...part
}: PanelProps) {
  const { words, policy, dir, locale, density, client, audience } = useCandor();
  const data = ownData ?? query?.data ?? undefined;
  const error = ownError ?? query?.error ?? null;
  const state: PanelState = ownState ?? (error !== null ? 'error' : data ? 'ready' : 'loading');
  const loading = state === 'loading';

  // A draft belongs to its case: looking at another one and coming back finds it again.
  const [drafts, setDrafts] = useState<Readonly<Record<string, FeedbackForm>>>({});
  const subject = predictionId ?? data?.case.id;
  const form = draft ?? (subject === undefined ? undefined : drafts[subject]) ?? defaultDraft;

  const late = useLate(loading, 200);
  const steady = useSteady(loading ? undefined : data, subject, form.open !== null, late || state === 'error');
  const shown = state === 'error' ? undefined : steady.shown;
  const narrative = useNarrative(shown, { maxReasons });

  const outbox = useOutbox(client);
  const waiting = outbox.records.filter((record) => progressOf(record) === 'waiting').length;
  const condition = conditionOf(loading && shown ? 'ready' : state, { narrative, stale: steady.waiting, online: outbox.online });
  const context = gravest(narrative?.notices ?? []);
  const levels = useLevels({ level: ownLevel, defaultLevel, onLevelChange, deepest: policy.maxLevel ?? 4, first: narrative?.reasons[0]?.feature });
  const { message } = useAnnouncements({ condition, loading, stale: steady.waiting, online: outbox.online, durable: outbox.durable, subject, narrative });
  const section = Math.min(6, headingLevel + 1) as HeadingLevel;
  const more = useId();

  const retry = onRetry && (() => void onRetry());
  const canAsk = interactive && client !== null && subject !== undefined;
  const feedback = (
    <Feedback
      key={subject}
      narrative={narrative}
      subject={{
        ...(subject === undefined ? {} : { predictionId: subject }),
        explanation: shown ?? null,
        shown: {
          ...(narrative ? { sentences: narrative.summary.split('\n') } : {}),
          level: levels.level,
          locale,
          policy: { ...policy },
          phase: state === 'refining' ? 'refining' : 'final',
        },
      }}
      value={form}
      onValueChange={(next, { reason }) => {
        if (subject === undefined) return;
        setDrafts((all) => ({ ...all, [subject]: next }));
        onDraftChange?.(next, { reason, predictionId: subject });
      }}
      choices={state === 'error' ? onlyAsk : choices}
      lead={state === 'error' && retry ? <RetryButton onRetry={retry} /> : undefined}
      headingLevel={section}
      onSubmitted={onSubmitted}
    />
  );
  return (
    <Part
      tag="section"
      host={part}
      state={{ state: condition, context, level: levels.level }}
      ref={panelRef}
      className="candor candor-panel"
      dir={dir}
      lang={locale}
      aria-label={caseLabel === undefined ? words('candor.panel.label') : words('candor.panel.label.case', { case: caseLabel })}
      aria-busy={loading || state === 'refining' || undefined}
      data-part="explanation"
      data-state={condition}
      data-context={context}
      data-level={levels.level}
      data-candor-density={density}
      data-words={directionOf(locale) === dir ? undefined : directionOf(locale)}
      {...steady.watch}
    >
      {slots.header}
      <PanelStatus refining={state === 'refining'} stale={steady} outbox={outbox} waiting={waiting} listening={client !== null} />
      {state === 'error' && (
        <ErrorState
          error={error}
          headingLevel={headingLevel}
          reference={reference}
          onRetry={interactive && !canAsk ? retry : undefined}
          onAskPerson={interactive && !canAsk ? onAskPerson : undefined}
          canAsk={canAsk}
        />
      )}
      {loading && !shown && <Skeleton visible={late} />}
      {shown && narrative && (
        <>
          <Recommendation narrative={narrative} headingLevel={headingLevel} />
          <ContextNotice
            narrative={narrative}
            headingLevel={section}
            partialAction={interactive && retry && (
              <button type="button" className="candor-link" onClick={retry}><Icon name="retry" />{words('candor.panel.retry-part')}</button>
            )}
          />
          <Sureness narrative={narrative} interactive={interactive} />
          {slots.beforeReasons}
          <Reasons
            narrative={narrative}
            features={shown.features}
            headingLevel={section}
            interactive={interactive && levels.deepest >= 2}
            expanded={levels.expanded}
            onExpandedChange={levels.setExpanded}
            itemExtra={slots.reason}
          />
          {slots.afterReasons}
        </>
      )}
      {/* One place in every state: a form that is open stays what it is while the rest changes. */}
      {canAsk && <Suspense fallback={<AnswersToCome choices={state === 'error' ? onlyAsk : choices} headingLevel={section} />}>{feedback}</Suspense>}
      {shown && narrative && (
        <>
          {slots.actions}
          {interactive && levels.deepest >= 3 && (
            <div className="candor-section candor-levels" data-part="levels">
              <LevelLink level={3} id={more} levels={levels} />
              {levels.deepest >= 4 && <LevelLink level={4} id={more} levels={levels} />}
            </div>
          )}
          {levels.level >= 3 && (
            <div id={more} className="candor-section" data-part={levels.level === 3 ? 'more' : 'record'}>
              <Suspense fallback={<Coming />}>
                {levels.level === 3
                  ? (
                    <>
                      {audience === 'analyst' && <Waterfall data={shown} narrative={narrative} />}
                      <FactorTable narrative={narrative} interactive={interactive} />
                    </>
                  )
                  : <About data={shown} narrative={narrative} headingLevel={section}>{slots.about}</About>}
              </Suspense>
            </div>
          )}
        </>
      )}
      {message !== null && <LiveRegion message={message} />}
    </Part>
  );
}

/** Said while a level's own chunk is on its way, if that takes long enough to be noticed. */
function Coming() {
  const { words } = useCandor();
  return useLate(true, 200) ? <p className="candor-muted" data-part="coming">{words('candor.panel.loading')}</p> : null;
}

function LevelLink({ level, id, levels }: { level: 3 | 4; id: string; levels: ReturnType<typeof useLevels> }) {
  const { words } = useCandor();
  const open = levels.level === level;
  return (
    <button type="button" className="candor-link" aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => levels.toggle(level)}>
      {words(level === 3 ? 'candor.panel.more' : 'candor.panel.about')}
      <Icon name="chevron" className="candor-chevron" />
    </button>
  );
}
