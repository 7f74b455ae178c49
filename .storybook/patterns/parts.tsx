import type { Explanation as ExplanationData } from '@candor/core';
import { Badge, CandorProvider, Explanation, useNarrative, type DisclosureLevel } from '@candor/react';
import { type ReactNode } from 'react';
import type { DeskCase, DeskName, OpenDesk } from './desks.js';
import { useHostFrame } from './hostFrame.js';
import { useDesk, useExplained, useExplainedList } from './useDesk.js';

/** Opens a desk and shows what stands in it; while the worker reads the model, and when it cannot, that is said. */
export function Desk({ name, most, children }: { name: DeskName; most: number; children: (desk: OpenDesk) => ReactNode }) {
  const { value: desk, error } = useDesk(name, most);
  const frame = useHostFrame();
  if (error !== null) throw error;
  return (
    <div className="pattern">
      {desk === null
        ? <output>{frame.opening}</output>
        : <CandorProvider about={desk.about} now={desk.opened}><header className="pattern-bar"><strong>{frame[name]}</strong><span>{frame.note}</span></header>{children(desk)}</CandorProvider>}
    </div>
  );
}

/** The host's list, with what the model says of each case. */
export function CaseList({ desk, chosen, onChoose }: { desk: OpenDesk; chosen: DeskCase | null; onChoose: (one: DeskCase) => void }) {
  const explained = useExplainedList(desk);
  const frame = useHostFrame();
  return (
    <nav className="pattern-list" aria-label={frame.cases}>
      <ul>
        {desk.cases.map((one) => (
          <li key={one.id}>
            <button type="button" aria-current={one === chosen} onClick={() => onChoose(one)}>
              <span>{one.title}</span>
              <ListBadge explanation={explained.get(one.id)} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ListBadge({ explanation }: { explanation: ExplanationData | undefined }) {
  const narrative = useNarrative(explanation);
  return narrative && <Badge narrative={narrative} />;
}

/** One case explained once, for everything that shows it. */
export function ExplainedCase({ desk, one, children }: { desk: OpenDesk; one: DeskCase; children: (explained: Explained) => ReactNode }) {
  return children({ one, ...useExplained(desk, one) });
}

interface Explained {
  one: DeskCase;
  value: ExplanationData | null;
  error: unknown;
}

/** What the case is made of, as the host shows it: the same words and formats as in the panel. */
export function CaseFacts({ one, value }: Explained) {
  const narrative = useNarrative(value);
  const frame = useHostFrame();
  return (
    <section className="pattern-facts" aria-label={frame.case}>
      <h1>{one.title}</h1>
      <p>{one.id}</p>
      <dl>
        {narrative?.factors.toSorted((a, b) => a.index - b.index).map(({ feature, label, valueText }) => (
          <div key={feature}><dt>{label}</dt><dd>{valueText ?? frame.none}</dd></div>
        ))}
      </dl>
    </section>
  );
}

/** The panel beside it. */
export const CasePanel = ({ one, value, error, defaultLevel }: Explained & { defaultLevel?: DisclosureLevel }) =>
  <Explanation key={one.id} data={value} error={error} predictionId={one.id} caseLabel={one.title} defaultLevel={defaultLevel} />;
