// Serves the built page over desk folders, the demo's unless told otherwise: node serve.mjs [--desk DIR]... [--port N] [--endpoint URL | --review]
import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { DESK_FILES, readDeskFile } from './server/deskFolder.mjs';
import { deskAt, openDesks } from './server/desks.mjs';
import { startEndpoint } from './server/endpoint.mjs';
import { needsWebAssembly } from './server/needsWebAssembly.mjs';
import { securityHeaders } from './server/headers.mjs';
import { listen } from './server/listen.mjs';

const USAGE = 'usage: npm start -- [--desk DIR]... [--port N] [--endpoint URL | --review]   (DIR holds model.onnx, profile.json, rows.csv, desk.json)';
const dist = fileURLToPath(new URL('dist', import.meta.url));
const demo = fileURLToPath(new URL('../../demo/', import.meta.url));

const options = readOptions();
const { desks, problem } = openDesks(options.desk, demo);
if (problem !== null) stop(problem);
if (!existsSync(dist)) stop('the page is not built; type `npm start`, or `pnpm build && pnpm build:apps`');

const review = options.review ? await openReview() : null;
const mock = review === null && options.endpoint === undefined && desks.some((desk) => desk.endpoint === null) ? await startEndpoint() : null;
const endpointOf = (desk) => review?.feedback.endpoint ?? options.endpoint ?? desk.endpoint ?? mock.url;
// Under review the page speaks to its own server alone.
const elsewhere = review === null ? desks.map(endpointOf) : [];
const headers = securityHeaders(elsewhere);
// The policy sent with a worker's script is the worker's: only there a graph's runtime is let in.
const graphWorkerHeaders = securityHeaders(elsewhere, { webAssembly: true });
const graphDesks = new Set();
for (const desk of desks) if (await needsWebAssembly(desk.folder)) graphDesks.add(desk);
const page = sirv(dist, { etag: true, setHeaders: (response, path) => response.setHeader('Cache-Control', cacheOf(path)) });

const server = createServer((request, response) => {
  const { pathname, search } = new URL(request.url, 'http://localhost');
  const found = deskAt(desks, pathname);
  const isGraphWorker = found !== null && graphDesks.has(found.desk) && /^\/assets\/worker-[^/]+\.js$/.test(found.rest);
  for (const [name, value] of Object.entries(isGraphWorker ? graphWorkerHeaders : headers)) response.setHeader(name, value);
  if (review !== null && pathname.startsWith('/feedback/')) return answerFeedback(request, response, (pathname + search).slice('/feedback'.length));
  if (found === null) return response.writeHead(308, { Location: `${pathname}/${search}` }).end();
  if (found.rest.startsWith('/desk/')) return sendDeskFile(request, response, found.desk, found.rest.slice('/desk/'.length));
  request.url = found.rest + search;
  page(request, response, () => response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('There is nothing here.\n'));
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, leave);
process.on('exit', () => mock?.stop());
const port = await listen(server, options.port);
for (const desk of desks) console.log(`Desk:    ${desk.folder}${desks.length > 1 ? ` at ${desk.path}` : ''}`);
for (const line of review?.lines ?? []) console.log(line);
if (review === null) for (const endpoint of new Set(desks.map(endpointOf))) console.log(`Answers: ${endpoint}${endpoint === mock?.url ? ` (process ${mock.pid})` : ''}`);
console.log(`http://localhost:${port}/`);

function readOptions() {
  try {
    // pnpm hands a lone "--" on.
    const args = process.argv.slice(2).filter((arg) => arg !== '--');
    const { values } = parseArgs({ args, options: { desk: { type: 'string', multiple: true }, port: { type: 'string', default: '4173' }, endpoint: { type: 'string' }, review: { type: 'boolean', default: false } } });
    const wanted = Number(values.port);
    if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) stop(`--port ${values.port} is no port; ${USAGE}`);
    if (values.endpoint !== undefined && !URL.canParse(values.endpoint)) stop(`--endpoint ${values.endpoint} is no URL; ${USAGE}`);
    if (values.review && values.endpoint !== undefined) stop(`--review starts a service of its own, so --endpoint has no place beside it; ${USAGE}`);
    return { ...values, port: wanted };
  } catch (error) {
    return stop(`${error.message.split('\n')[0]}; ${USAGE}`);
  }
}

function sendDeskFile(request, response, desk, name) {
  const type = Object.hasOwn(DESK_FILES, name) ? DESK_FILES[name] : undefined;
  if (type === undefined || !existsSync(`${desk.folder}/${name}`)) return response.writeHead(404).end();
  if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  const body = readDeskFile(desk.folder, name, { feedback: (own) => review?.feedback ?? own ?? { endpoint: endpointOf(desk) }, desks: links(desk) });
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': body.length, 'Cache-Control': 'no-cache' });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function openReview() {
  try {
    const { startReview } = await import('./server/review.mjs');
    return await startReview(desks.map(({ folder }) => `${folder}/profile.json`));
  } catch (error) {
    return stop(error.code === 'EADDRINUSE' ? `port ${error.port} is taken; choose another for the feedback service with PORT` : error.message);
  }
}

function answerFeedback(request, response, path) {
  review.answer(request, response, path, [`http://localhost:${port}`, `http://127.0.0.1:${port}`]).catch((error) => {
    console.error(error.message);
    response.destroy();
  });
}

/** The way to the other desks, for the page of one; nothing where there is only one. */
function links(current) {
  return desks.length < 2 ? undefined : desks.map((desk) => ({ title: desk.title, address: desk.path, current: desk === current }));
}

// Vite hashes the names in assets/: what has such a name never changes.
function cacheOf(path) {
  return path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function leave() {
  mock?.stop();
  server.close(() => void (review?.stop() ?? Promise.resolve()).then(() => process.exit(0)));
  server.closeAllConnections();
}

function stop(message) {
  console.error(message);
  process.exit(2);
}
