import { CandorError, type Explainer, type ExplainerInfo, type Explanation } from '@candor/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Case } from '../desk/loadDesk.js';
import { caseQuestion } from './caseQuestion.js';

const NONE: ReadonlyMap<string, Explanation> = new Map();
/** Cases asked for in one go; the open case may come in between. */
const BATCH = 8;

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
  const start = info !== undefined && !waiting;
  const [started, setStarted] = useState(false);
  if (start && !started) setStarted(true);

  useEffect(() => {
    if (!started || info === undefined) return;
    const abort = new AbortController();
    const readable = cases.flatMap((one) => readableCase(explainer, info, one));
    const run = async () => {
      let at = 0;
      let found: [string, Explanation][] = [];
      for await (const answer of explainer.explainBatch(readable.map(({ row }) => row), { signal: abort.signal })) {
        const { one, query } = readable[at++]!;
        const explanation = { ...answer, case: { ...answer.case, id: one.id } };
        client.setQueryData(query.queryKey, explanation);
        found.push([one.id, explanation]);
        if (found.length < BATCH && at < readable.length) continue;
        const more = found;
        found = [];
        setExplanations((now) => new Map([...now, ...more]));
      }
    };
    // A batch that fails leaves the list without words; the panel asks by itself and says what is wrong.
    run().catch((error: unknown) => {
      if (!abort.signal.aborted) console.warn('The list could not be explained:', error);
    });
    return () => abort.abort();
  }, [started, info, cases, explainer, client]);

  return explanations;
}

type Readable = { one: Case } & ReturnType<typeof caseQuestion>;

function readableCase(explainer: Explainer, info: ExplainerInfo, one: Case): Readable[] {
  try {
    return [{ one, ...caseQuestion(explainer, info, one, one.cells) }];
  } catch (error) {
    if (error instanceof CandorError) return [];
    throw error;
  }
}
