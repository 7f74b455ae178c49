import { readBody, sendAnswer, sendProblem } from '../../model-desk/server/answer.mjs';
import { callService } from '../../model-desk/server/callService.mjs';
import { isOwnPage } from '../../model-desk/server/isOwnPage.mjs';
import { startModelDesk } from '../../model-desk/server/startModelDesk.mjs';
import { startOwnService } from '../../model-desk/server/startOwnService.mjs';

/** What an officer's page asks of the service; the service takes bodies of this many bytes. */
const HANDED_ON = [
  { method: 'POST', path: /^\/v1\/events$/ },
  { method: 'GET', path: /^\/v1\/feedback(\/[\w-]+)?$/ },
  { method: 'GET', path: /^\/v1\/targets$/ },
];
const LONGEST_EVENT = 512 * 1024;
const TENANT = 'demo';

/**
 * The whole way of a question, beside a desk: a real feedback service, and the model desk where it is answered.
 *
 * The desk's page speaks to the service through this server, as one simulated officer: the token stays here.
 * @param profiles - Paths of the desks' profiles.
 * @returns `{ feedback, lines, answer(request, response, path, origins), stop }`; `feedback` is for `desk.json`.
 */
export async function startReview(profiles) {
  const service = await startOwnService(TENANT);
  const desk = await startModelDesk({ service: service.url, profiles }).catch((error) => {
    if (error.code === 'EADDRINUSE') return startModelDesk({ port: 0, service: service.url, profiles });
    throw error;
  });
  return {
    feedback: { endpoint: '/feedback/v1/events', service: '/feedback/v1/', snapshot: true },
    lines: [
      `Answers: ${service.url}/v1/events, kept in ${service.keptIn}`,
      `Review:  ${desk.url}#sign-in=${await service.tokenOf('reviewer', 'reviewer')}`,
    ],
    async answer(request, response, path, origins) {
      const { pathname } = new URL(path, origins[0]);
      if (!isOwnPage(request, origins)) return sendProblem(response, 403, 'foreign-page', 'Not from here', 'this desk answers its own page');
      if (!HANDED_ON.some((one) => one.method === request.method && one.path.test(pathname))) return sendProblem(response, 404, 'not-found', 'Not found', 'a desk sends events and asks what became of them');
      const body = request.method === 'POST' ? await readBody(request, LONGEST_EVENT) : undefined;
      if (body === null) return sendProblem(response, 413, 'too-large', 'Too large', `an event may have ${LONGEST_EVENT} bytes`, { Connection: 'close' });
      const headers = Object.fromEntries(['content-type', 'idempotency-key'].filter((name) => request.headers[name] !== undefined).map((name) => [name, request.headers[name]]));
      return sendAnswer(response, await callService(service.url, await service.tokenOf('officer', 'officer'), { method: request.method, path, body, headers }));
    },
    async stop() {
      await desk.stop();
      await service.stop();
    },
  };
}
