// Serves the built desk and one desk folder: node serve.mjs [--desk DIR] [--port N] [--endpoint URL]
import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { DESK_FILES, findFolder, ownEndpoint, readDeskFile, whatIsMissing } from './server/deskFolder.mjs';
import { startEndpoint } from './server/endpoint.mjs';
import { securityHeaders } from './server/headers.mjs';
import { listen } from './server/listen.mjs';

const USAGE = 'usage: npm start -- [--desk DIR] [--port N] [--endpoint URL]   (DIR holds model.onnx, profile.json, rows.csv, desk.json)';
const dist = fileURLToPath(new URL('dist', import.meta.url));
const demo = fileURLToPath(new URL('../../demo/loan-desk', import.meta.url));

const options = readOptions();
const folder = options.desk === undefined ? demo : findFolder(options.desk);
const missing = whatIsMissing(folder);
if (missing !== null) stop(missing);
if (!existsSync(dist)) stop('the page is not built; type `npm start`, or `pnpm build && pnpm build:apps`');

const given = options.endpoint ?? ownEndpoint(folder);
const mock = given === null ? await startEndpoint() : null;
const endpoint = given ?? mock.url;
const headers = securityHeaders(endpoint);
const page = sirv(dist, { etag: true, setHeaders: (response, path) => response.setHeader('Cache-Control', cacheOf(path)) });

const server = createServer((request, response) => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const { pathname } = new URL(request.url, 'http://localhost');
  if (pathname.startsWith('/desk/')) return sendDeskFile(request, response, pathname.slice('/desk/'.length));
  page(request, response, () => response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('There is nothing here.\n'));
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, leave);
process.on('exit', () => mock?.stop());
const port = await listen(server, options.port);
console.log(`Desk:    ${folder}`);
console.log(`Answers: ${endpoint}${mock === null ? '' : ` (process ${mock.pid})`}`);
console.log(`http://localhost:${port}/`);

function readOptions() {
  try {
    // pnpm hands a lone "--" on.
    const args = process.argv.slice(2).filter((arg) => arg !== '--');
    const { values } = parseArgs({ args, options: { desk: { type: 'string' }, port: { type: 'string', default: '4173' }, endpoint: { type: 'string' } } });
    const wanted = Number(values.port);
    if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) stop(`--port ${values.port} is no port; ${USAGE}`);
    if (values.endpoint !== undefined && !URL.canParse(values.endpoint)) stop(`--endpoint ${values.endpoint} is no URL; ${USAGE}`);
    return { ...values, port: wanted };
  } catch (error) {
    return stop(`${error.message.split('\n')[0]}; ${USAGE}`);
  }
}

function sendDeskFile(request, response, name) {
  const type = Object.hasOwn(DESK_FILES, name) ? DESK_FILES[name] : undefined;
  if (type === undefined || !existsSync(`${folder}/${name}`)) return response.writeHead(404).end();
  if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  const body = readDeskFile(folder, name, endpoint);
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': body.length, 'Cache-Control': 'no-cache' });
  response.end(request.method === 'HEAD' ? undefined : body);
}

// Vite hashes the names in assets/: what has such a name never changes.
function cacheOf(path) {
  return path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function leave() {
  mock?.stop();
  server.close(() => process.exit(0));
  server.closeAllConnections();
}

function stop(message) {
  console.error(message);
  process.exit(2);
}
