// A feedback service with a few questions in it and the model desk before it, for pictures of the review page.
import { canonicalJson, FEEDBACK_DATA_SCHEMA, sha256 } from '@candor/core/feedback';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startModelDesk } from '../apps/model-desk/server/startModelDesk.mjs';
import { startOwnService } from '../apps/model-desk/server/startOwnService.mjs';

const root = new URL('..', import.meta.url);

/**
 * Starts both, with questions about cases of the first demo desk.
 *
 * @returns `{ url, asked, stop }`; `url` signs a reviewer in, `asked` are the ids of the predictions, the one with a record first.
 */
export async function startReviewCases() {
  const folder = mkdtempSync(join(tmpdir(), 'candor-pictures-'));
  Object.assign(process.env, { CANDOR_FEEDBACK_FOLDER: folder, PORT: '0' });
  delete process.env.DATABASE_URL;
  const service = await startOwnService('pictures');
  const [first] = JSON.parse(readFileSync(new URL('demo/desks.json', root), 'utf8'));
  const desk = await startModelDesk({ port: 0, service: service.url, profiles: [new URL(`demo/${first}/profile.json`, root).pathname] });
  const token = await service.tokenOf('officer', 'E. Brandt');
  const send = async (event) => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/cloudevents+json', 'Idempotency-Key': `"${event.id}"` };
    const answer = await fetch(`${service.url}/v1/events`, { method: 'POST', headers, body: JSON.stringify(event) });
    if (!answer.ok) throw new Error(`the service answered ${answer.status}: ${await answer.text()}`);
  };
  const asked = ['new-context', 'close-call', 'missing-value'].map((name) => JSON.parse(readFileSync(new URL(`packages/react/src/stories/data/${name}.json`, root), 'utf8')).explanation);
  const [disputed] = asked;
  await send(eventAbout(disputed, 'candor.feedback.submitted.v1', {
    verdict: 'disagree', comment: 'The contract says otherwise.', decision: { outcome: 'approve' },
    items: [
      { about: 'feature', feature: disputed.features[0].name, claim: 'wrong-value', contribution: disputed.attribution.values[0], correction: { value: 12, source: 'the signed form' } },
      { about: 'missing', what: 'the season’s end', where: 'the branch' },
    ],
  }, true));
  for (const [i, explanation] of asked.entries()) {
    const question = ['Does the season count here? The branch says that half of the year’s income comes in summer.', 'Both sides look alike. Which one holds?', 'What stands for the value that is not there?'][i];
    await send(eventAbout(explanation, 'candor.escalation.requested.v1', { escalation: { target: 'model-owner', urgency: ['urgent', 'today', 'normal'][i], question } }, i === 0));
  }
  return {
    url: `${desk.url}#sign-in=${await service.tokenOf('reviewer', 'M. Vos')}`,
    asked: asked.map(({ case: { id } }) => id),
    async stop() {
      await desk.stop();
      await service.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function eventAbout({ provenance: { seed, versions, profileSha256 }, ...explanation }, type, data, withSnapshot) {
  const id = explanation.case.id;
  const snapshot = { explanation: { ...explanation, provenance: { seed, versions, profileSha256 } }, shown: { level: 1, locale: 'en-GB', phase: 'final' } };
  const { sha256: modelSha256, version: modelVersion } = explanation.model;
  return {
    specversion: '1.0', id: randomUUID(), source: 'https://desk.example', type, subject: `prediction/${id}`, time: new Date().toISOString(),
    datacontenttype: 'application/json', dataschema: FEEDBACK_DATA_SCHEMA,
    data: {
      prediction: { id, modelId: modelSha256, modelVersion, modelSha256, context: explanation.case.context },
      snapshotHash: sha256(canonicalJson(snapshot)), ...(withSnapshot ? { snapshot } : {}), phase: 'final', ...data,
    },
  };
}
