'use client';
import { dayIn, directionOf, type About as AboutModel, type Explanation, type Reason } from '@candor/core';
import { OwnView } from '#further';
import { Suspense, useRef, type ForwardedRef, type SyntheticEvent } from 'react';
import type { CandorSettings } from '../candor.js';
import type { Choice } from '../feedback/choices.js';
import { progressOf } from '../feedback/progressOf.js';
import { useAnnouncements } from '../hooks/useAnnouncements.js';
import { useCandor } from '../hooks/useCandor.js';
import { useDraftOfCase } from '../hooks/useDraftOfCase.js';
import { useLate } from '../hooks/useLate.js';
import { useLevels } from '../hooks/useLevels.js';
import { useModelChange } from '../hooks/useModelChange.js';
import { useNarrative } from '../hooks/useNarrative.js';
import { useRefined } from '../hooks/useRefined.js';
import { useResult } from '../hooks/useResult.js';
import { useReveal } from '../hooks/useReveal.js';
import { useRoomKept } from '../hooks/useRoomKept.js';
import { useOutbox } from '../hooks/useOutbox.js';
import { usePanelEvents } from '../hooks/usePanelEvents.js';
import { useStable } from '../hooks/useStable.js';
import { useSteady } from '../hooks/useSteady.js';
import { useWarmUp } from '../hooks/useWarmUp.js';
import { useWrongValue } from '../hooks/useWrongValue.js';
import { gravest } from '../parts/gravest.js';
import type { HeadingLevel } from '../parts/Heading.js';
import { Icon } from '../parts/Icon.js';
import { LiveRegion } from '../parts/LiveRegion.js';
import { conditionOf } from '../parts/conditionOf.js';
import { Part } from '../parts/Part.js';
import { useBoth } from '../parts/useBoth.js';
import { Answers } from './Answers.js';
import { ContextNotice } from './ContextNotice.js';
import { DeeperLevels } from './DeeperLevels.js';
import { ErrorState } from './ErrorState.js';
import type { ExplanationProps } from './explanationProps.js';
import { modelChangeText, PanelStatus } from './PanelStatus.js';
import { Reasons } from './Reasons.js';
import { Recommendation } from './Recommendation.js';
import { Skeleton } from './Skeleton.js';
import { Sureness } from './Sureness.js';

const onlyAsk: readonly Choice[] = ['ask'];

type PanelProps = Omit<ExplanationProps, keyof CandorSettings> & { panelRef: ForwardedRef<HTMLElement> };

/** `Explanation` with its settings settled: reads the state, puts it into words and lays out the parts. */
export function Panel({
  panelRef, data: ownData, query, state: ownState, error: ownError, onRetry = query?.refetch, reference, onAskPerson, predictionId, caseLabel,
  level: ownLevel, defaultLevel = 1, onLevelChange, maxReasons, frequencyBase, sources, headingLevel = 2, interactive = true,
  superseded = false, modelMemory, onReady, onError, draft, defaultDraft, onDraftChange, choices, feedback: feedbackProps, onSubmitted, slots = {}, ...part
}: PanelProps) {
  const { words, policy, dir, locale, density, client, about } = useCandor();
  const { state, data, error, subject } = useResult({ data: ownData, query, state: ownState, error: ownError, predictionId, mayBeEmpty: slots.empty !== undefined });
  const loading = state === 'loading';
  const phase = state === 'refining' ? 'refining' : 'final';

  const { form, keepDraft, changeDraft } = useDraftOfCase(subject, { draft, defaultDraft, onDraftChange });
  const late = useLate(loading, 200);
  useWarmUp(loading);
  const steady = useSteady(loading ? undefined : data, subject, form.open !== null, late || state === 'error');
  const shown = state === 'error' ? undefined : steady.shown;
  const told = useNarrative(shown, { maxReasons, frequencyBase });

  const outbox = useOutbox(client);
  const element = useRef<HTMLElement | null>(null);
  const { waits, reveal } = useReveal({ subject, shown, outbox, interactive }, element);
  // Nothing of it is said before the officer has asked for it, or noted an own view.
  const narrative = waits === null ? told : null;
  const waiting = outbox.records.filter((record) => progressOf(record) === 'waiting').length;
  const condition = conditionOf(loading && shown ? 'ready' : state, { narrative, stale: steady.waiting, online: outbox.online });
  const context = gravest(narrative?.notices ?? []);
  const levels = useLevels({ level: ownLevel, defaultLevel, onLevelChange, deepest: policy.maxLevel ?? 4, first: narrative?.reasons[0]?.feature });
  const modelChanged = useModelChange(shown?.model.sha256, subject, modelMemory) ? { on: changedOn(shown, about, locale) } : null;
  const lines = [superseded ? words('candor.panel.superseded') : '', modelChanged ? modelChangeText(words, modelChanged) : ''].filter(Boolean).join(' ');
  const { message } = useAnnouncements({ condition, loading, stale: steady.waiting, online: outbox.online, durable: outbox.durable, subject, narrative, lines });
  usePanelEvents({ ready: state === 'ready' ? shown : undefined, error: state === 'error' ? error : null, onReady, onError });
  const complete = useRefined(state, subject);
  const room = useRoomKept(loading && !shown, levels.level > 1 || state === 'error');
  const section = Math.min(6, headingLevel + 1) as HeadingLevel;

  const retry = useStable(() => void onRetry?.());
  const canAsk = interactive && client !== null && subject !== undefined;
  const wrong = useWrongValue(element, form);
  const disputeValue = useStable(({ feature }: Reason, event: SyntheticEvent) => void keepDraft(wrong(feature), 'open', event));
  const said = outbox.records.some((record) => record.subject === `prediction/${subject}` && record.type.startsWith('candor.feedback.') && record.state !== 'refused');
  const mayDispute = canAsk && !said && (choices === undefined || choices.includes('disagree'));
  return (
    <Part
      tag="section"
      host={part}
      state={{ state: condition, context, level: levels.level }}
      ref={useBoth(element, panelRef)}
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
      <div className="candor-glance" data-part="glance" data-room={room ? 'kept' : undefined}>
        <PanelStatus
          refining={state === 'refining'}
          complete={complete}
          superseded={superseded && shown !== undefined}
          modelChanged={modelChanged}
          newer={slots.newer}
          changes={slots.changes}
          stale={steady}
          // The answers below have the way back in.
          outbox={feedbackProps?.onSignIn ? { ...outbox, signIn: false } : outbox}
          waiting={waiting}
          listening={client !== null}
        />
        {state === 'empty' && <div className="candor-section" data-part="empty">{slots.empty}</div>}
        {state === 'error' && (
          <ErrorState
            error={error}
            headingLevel={headingLevel}
            reference={reference}
            onRetry={interactive && !canAsk && onRetry ? retry : undefined}
            onAskPerson={interactive && !canAsk ? onAskPerson : undefined}
            canAsk={canAsk}
          />
        )}
        {loading && !shown && <Skeleton visible={late} />}
        {shown && waits !== null && subject !== undefined && (
          <Suspense fallback={<Skeleton visible={false} />}>
            <OwnView
              subject={{ predictionId: subject, explanation: shown, shown: { level: levels.level, locale, policy: { ...policy }, phase } }}
              mode={waits}
              headingLevel={headingLevel}
              onReveal={reveal}
            />
          </Suspense>
        )}
        {shown && narrative && (
          <>
            <Recommendation narrative={narrative} headingLevel={headingLevel} />
            <ContextNotice
              narrative={narrative}
              headingLevel={section}
              partialAction={interactive && onRetry && (
                <button type="button" className="candor-link" onClick={retry}><Icon name="retry" />{words('candor.panel.retry-part')}</button>
              )}
            />
            <Sureness narrative={narrative} interactive={interactive} movable={levels.level >= 3} />
            {slots.beforeReasons}
            <Reasons
              narrative={narrative}
              features={shown.features}
              headingLevel={section}
              interactive={interactive && levels.deepest >= 2}
              expanded={levels.expanded}
              onExpandedChange={levels.setExpanded}
              sources={sources}
              onWrong={mayDispute ? disputeValue : undefined}
              itemExtra={slots.reason}
            />
            {slots.afterReasons}
          </>
        )}
      </div>
      {/* One place in every state: a form that is open stays what it is while the rest changes. */}
      {canAsk && (
        <Answers
          predictionId={subject}
          data={shown}
          narrative={narrative}
          level={levels.level}
          phase={phase}
          form={form}
          onChange={changeDraft}
          autosave={feedbackProps?.autosave ?? draft === undefined}
          choices={state === 'error' || waits !== null ? onlyAsk : choices}
          headingLevel={section}
          onRetry={state === 'error' && onRetry ? retry : undefined}
          more={feedbackProps}
          onSubmitted={onSubmitted}
        />
      )}
      {shown && narrative && (
        <>
          {slots.actions}
          <DeeperLevels data={shown} narrative={narrative} levels={levels} interactive={interactive} headingLevel={section} about={slots.about} />
        </>
      )}
      {message !== null && <LiveRegion message={message} />}
    </Part>
  );
}

/** The day of the newest change that the model's card names, in words. */
function changedOn(shown: Explanation | undefined, about: AboutModel | null, locale: string): string | null {
  const changes = about?.card.changes?.filter(({ date }) => date !== undefined) ?? [];
  const mine = changes.findLast(({ version }) => version === (about?.card.version ?? shown?.model.version)) ?? changes.at(-1);
  return mine?.date === undefined ? null : dayIn(mine.date, locale);
}
