import { CandorError, type Explainer, type ExplainerInfo, type Explanation } from '@candor/core';
import { useQueryClient } from '@tanstack/react-query';
import { startTransition, useEffect, useState } from 'react';
import type { Case } from '../desk/loadDesk.js';
import { caseQuestion } from './caseQuestion.js';

const NONE: ReadonlyMap<string, Explanation> = new Map();
/** Cases whose words appear together: one drawing of the list for several answers. */
const TOGETHER = 8;

/**
 * What the model says about every case of the list as it stands in the file, by case id.
 *
 * One batch in the worker, after the open case has had its turn; each answer is put where the panel's
 * query finds it. A case whose row cannot be read has none: its panel says why.
 * @param waiting - True while the open case is being explained: it goes first.
 */
export function useBadges(explainer: Explainer, info: ExplainerInfo | undefined, cases: readonly Case[], waiting: boolean): ReadonlyMap<string, Explanation> {
  const client = useQueryClient();
  const [explanations, setExplanations] = useState(NONE);
  const [turn, setTurn] = useState<ExplainerInfo>();
  if (info !== undefined && !waiting && turn === undefined) setTurn(info);

  useEffect(() => {
    if (turn === undefined) return undefined;
    const abort = new AbortController();
    const show = (found: readonly Explained[]) => {
      for (const { query, explanation } of found) client.setQueryData(query.queryKey, explanation);
      // A transition: forty lines of words are put together in slices, and nobody's typing waits for them.
      startTransition(() => setExplanations((now) => new Map([...now, ...found.map(({ one, explanation }) => [one.id, explanation] as const)])));
    };
    explainList(explainer, turn, cases, show, abort.signal).catch((error: unknown) => {
      // The list stays without words; the panel asks by itself and says what is wrong.
      if (!abort.signal.aborted) console.warn('The list could not be explained:', error);
    });
    return () => abort.abort();
  }, [turn, cases, explainer, client]);

  return explanations;
}

type Asked = { one: Case } & ReturnType<typeof caseQuestion>;
type Explained = Asked & { explanation: Explanation };

async function explainList(explainer: Explainer, info: ExplainerInfo, cases: readonly Case[], show: (found: readonly Explained[]) => void, signal: AbortSignal) {
  const asked = cases.flatMap((one) => askedOf(explainer, info, one));
  let at = 0;
  let found: Explained[] = [];
  for await (const answer of explainer.explainBatch(asked.map(({ row }) => row), { signal })) {
    const question = asked[at++]!;
    found.push({ ...question, explanation: { ...answer, case: { ...answer.case, id: question.one.id } } });
    if (found.length < TOGETHER && at < asked.length) continue;
    show(found);
    found = [];
  }
}

function askedOf(explainer: Explainer, info: ExplainerInfo, one: Case): Asked[] {
  try {
    return [{ one, ...caseQuestion(explainer, info, one, one.cells) }];
  } catch (error) {
    if (error instanceof CandorError) return [];
    throw error;
  }
}
