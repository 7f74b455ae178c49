// What a service kept, read from its store through a process started anew, against what people were told is kept.
import { tokenFor } from './serviceProcess.mjs';

/** The words by which an event is found again, whatever its kind. */
export const wordsOf = ({ data: { comment, escalation, decision } }) => comment ?? escalation?.question ?? decision?.outcome;

/**
 * @param {string} url - Of a service that has just been started on the store.
 * @param {readonly { words: string, place: number }[]} said - Each once, with its place in the order of its device; one that was sent anew has its last place.
 * @param {string} tenant
 * @returns Events and questions lost, kept twice, and out of order within a prediction; and what the audit finds.
 */
export async function judgeKept(url, said, tenant) {
  const get = async (path, role) => (await fetch(url + path, { headers: { Authorization: `Bearer ${tokenFor(tenant, role, 'judge')}` } })).text();
  const lines = (await get('/v1/exports/feedback.ndjson', 'owner')).trim();
  const kept = lines === '' ? [] : lines.split('\n').map((line) => JSON.parse(JSON.parse(line).body));
  const { cases } = JSON.parse(await get('/v1/cases?limit=200', 'reviewer'));
  const { problems } = JSON.parse(await get('/v1/audit/verify', 'owner'));

  const places = new Map(said.map(({ words, place }) => [words, place]));
  const times = countOf(kept.map(wordsOf));
  const questions = kept.filter(({ type }) => type === 'candor.escalation.requested.v1').map(wordsOf);
  const asked = countOf(cases.flatMap(({ steps }) => steps.filter(({ act }) => act === 'receive').map(({ note }) => note)));
  const openTwice = [...countOf(cases.map(({ predictionId }) => predictionId)).values()].filter((n) => n > 1).length;

  const last = new Map();
  let outOfOrder = 0;
  for (const event of kept) {
    const place = places.get(wordsOf(event));
    if (place === undefined) continue;
    if (place < (last.get(event.subject) ?? -1)) outOfOrder++;
    last.set(event.subject, place);
  }
  return {
    kept: kept.length,
    lost: [...places.keys()].filter((words) => !times.has(words)).length + questions.filter((words) => !asked.has(words)).length,
    doubled: surplus(times) + surplus(asked) + openTwice,
    outOfOrder,
    auditProblems: problems.length,
  };
}

function countOf(names) {
  const counts = new Map();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

const surplus = (counts) => [...counts.values()].reduce((sum, n) => sum + n - 1, 0);
