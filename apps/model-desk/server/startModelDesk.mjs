import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { readBody, sendAnswer, sendJson, sendProblem } from './answer.mjs';
import { callService } from './callService.mjs';
import { securityHeaders } from './headers.mjs';
import { isOwnPage } from './isOwnPage.mjs';
import { readProfiles } from './profiles.mjs';
import { claimsOf, createSession, looksLikeToken } from './session.mjs';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** What the page asks of the service; nothing else is handed on. */
const HANDED_ON = [
  { method: 'GET', path: /^\/v1\/cases$/ },
  { method: 'GET', path: /^\/v1\/cases\/[\w-]+$/ },
  { method: 'POST', path: /^\/v1\/cases\/[\w-]+\/acts$/ },
  { method: 'GET', path: /^\/v1\/targets$/ },
];

/**
 * Serves the review page, and hands its questions on to a feedback service as the person who is signed in.
 *
 * Page and service then share one origin: no token is ever in reach of a script, and the service needs to allow no other page.
 * @param {{ port?: number, host?: string, service: string, profiles?: readonly string[], origin?: string }} options -
 *   `port`: 0 takes any free one. `service`: address of the feedback service. `profiles`: paths of profiles whose words name
 *   features and outcomes. `origin`: the page's public address, where it is not this machine's, `https://review.example`.
 * @returns `{ url, stop }`.
 * @throws When the page is not built, a profile cannot be read, or the port is taken.
 */
export async function startModelDesk({ port = 4174, host = '127.0.0.1', service, profiles = [], origin }) {
  if (!existsSync(dist)) throw new Error('the page is not built; type `pnpm model-desk`, or `pnpm build && pnpm build:apps`');
  const words = readProfiles(profiles);
  const page = sirv(dist, { etag: true, setHeaders: (response, path) => response.setHeader('Cache-Control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache') });
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) sendProblem(response, 500, 'unexpected', 'The model desk failed', 'something went wrong here; try again');
      else response.destroy();
    });
  });
  const taken = await listen(server, port, host);
  const origins = origin === undefined ? [`http://localhost:${taken}`, `http://127.0.0.1:${taken}`] : [new URL(origin).origin];
  const session = createSession({ name: `candor-desk-${taken}`, secure: origins[0].startsWith('https:') });
  return {
    url: `${origins[0]}/`,
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };

  async function answer(request, response) {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    if (!isOwnPage(request, origins)) return sendProblem(response, 403, 'foreign-page', 'Not from here', `this desk answers its own page at ${origins.join(' or ')}`);
    if (!URL.canParse(request.url, origins[0])) return sendProblem(response, 400, 'bad-address', 'No address', 'the path of this request cannot be read');
    const { pathname, search } = new URL(request.url, origins[0]);
    if (pathname === '/session') return answerSession(request, response);
    if (pathname.startsWith('/about/')) return sendJson(response, 200, words.get(pathname.slice('/about/'.length)) ?? null);
    if (HANDED_ON.some(({ method, path }) => method === request.method && path.test(pathname))) return handOn(request, response, pathname + search);
    if (request.method !== 'GET' && request.method !== 'HEAD') return sendProblem(response, 405, 'method-not-allowed', 'Method not allowed', 'this place is for reading', { Allow: 'GET, HEAD' });
    return page(request, response, () => sendProblem(response, 404, 'not-found', 'Not found', 'there is nothing here'));
  }

  /** GET: who is signed in, or null. POST: signs in with a token that the service takes. DELETE: signs out. */
  async function answerSession(request, response) {
    if (request.method === 'DELETE') return sendJson(response, 200, null, { 'Set-Cookie': session.forget() });
    if (request.method !== 'POST') {
      const token = session.tokenOf(request);
      return sendJson(response, 200, token === null ? null : claimsOf(token));
    }
    const token = await readToken(request);
    if (!looksLikeToken(token)) return sendProblem(response, 422, 'no-token', 'This is no token', 'a token has three parts with dots between them');
    const asked = await callService(service, token, { path: '/v1/cases?limit=1' });
    if (asked?.status !== 200) return sendAnswer(response, asked);
    return sendJson(response, 200, claimsOf(token), { 'Set-Cookie': session.keep(token) });
  }

  async function handOn(request, response, path) {
    const token = session.tokenOf(request);
    if (token === null) return sendProblem(response, 401, 'no-token', 'Sign in', 'nobody is signed in, or the time of the token is over');
    const body = request.method === 'POST' ? await readBody(request) : undefined;
    if (body === null) return sendProblem(response, 413, 'too-large', 'Too large', 'a note may have 2,000 characters', { Connection: 'close' });
    return sendAnswer(response, await callService(service, token, { method: request.method, path, body }));
  }
}

async function readToken(request) {
  try {
    const body = await readBody(request);
    return body === null ? null : JSON.parse(body.toString('utf8')).token;
  } catch {
    return null; // no JSON, so no token
  }
}

const listen = (server, port, host) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });
