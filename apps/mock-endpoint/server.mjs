// Takes answers in demos and tests: node server.mjs [--port N] [--store FILE] [--fail "500,200"] [--origin URL]
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openEventStore } from './eventStore.mjs';
import { parseFaults } from './faults.mjs';
import { readEvent, Refusal } from './readEvent.mjs';

const USAGE = 'usage: node server.mjs [--port N] [--store FILE] [--fail "500,503:2,cut,200"] [--origin URL]';
const options = readOptions();
const file = options.store ?? join(mkdtempSync(join(tmpdir(), 'candor-answers-')), 'events.ndjson');
const store = await openEventStore(file);

const server = createServer((request, response) => {
  void respond(request, response).catch((error) => {
    const refusal = error instanceof Refusal ? error : new Refusal(500, 'The endpoint failed', error.message);
    problem(response, refusal);
  });
});

async function respond(request, response) {
  response.setHeader('Access-Control-Allow-Origin', options.origin);
  response.setHeader('Access-Control-Expose-Headers', 'Retry-After, Location, Date');
  const { pathname } = new URL(request.url, 'http://localhost');
  if (pathname !== '/events') throw new Refusal(404, 'Not found', `there is nothing at ${pathname}; events go to /events`);
  switch (request.method) {
    case 'OPTIONS': return preflight(response);
    case 'GET': return json(response, 200, store.list());
    case 'POST': return take(request, response);
    default:
      response.setHeader('Allow', 'GET, POST, OPTIONS');
      throw new Refusal(405, 'Method not allowed', `${request.method} is not known here`);
  }
}

async function take(request, response) {
  const event = await readEvent(request);
  const fault = options.faults.shift();
  if (fault?.keeps === false) return fail(response, fault);
  const { entry, isNew } = await store.keep(event);
  if (JSON.stringify(entry.event) !== JSON.stringify(event)) throw new Refusal(422, 'Id used twice', `another event was kept under ${event.id}`);
  if (fault && (fault.cut || fault.status >= 300)) return fail(response, fault);
  json(response, isNew ? 201 : 200, entry.receipt);
}

function fail(response, { cut, status, retryAfter }) {
  if (cut) return response.destroy();
  if (retryAfter !== undefined) response.setHeader('Retry-After', retryAfter);
  problem(response, new Refusal(status, 'Told to fail', 'this endpoint was started with --fail'));
}

function preflight(response) {
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
  response.setHeader('Access-Control-Allow-Headers', 'Content-Type, Idempotency-Key, Authorization, Traceparent');
  response.setHeader('Access-Control-Max-Age', '600');
  response.writeHead(204).end();
}

function json(response, status, value, type = 'application/json') {
  response.writeHead(status, { 'Content-Type': type }).end(JSON.stringify(value));
}

const problem = (response, { status, title, message }) =>
  json(response, status, { type: 'about:blank', title, status, detail: message }, 'application/problem+json');

function readOptions() {
  const text = { type: 'string' };
  try {
    const { values } = parseArgs({ options: { port: { ...text, default: '0' }, store: text, fail: { ...text, default: '' }, origin: { ...text, default: '*' } } });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port} is no port`);
    return { ...values, port, faults: parseFaults(values.fail) };
  } catch (error) {
    console.error(`${error.message}; ${USAGE}`);
    process.exit(2);
  }
}

server.on('error', (error) => {
  console.error(error.code === 'EADDRINUSE' ? `port ${options.port} is taken; choose another with --port` : error.message);
  process.exit(1);
});
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.closeAllConnections();
    server.close(() => void store.close());
  });
}
server.listen(options.port, '127.0.0.1', () => console.log(`Answers are taken at http://127.0.0.1:${server.address().port}/events and kept in ${file}`));
