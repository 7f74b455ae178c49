// A way to the service on which anything may happen, by a seeded chance.
import { Agent, createServer, request } from 'node:http';

/** What may happen to a request, and how often of a thousand; the rest passes. */
const FAULTS = [
  ['500 before', 30], ['500 after it was kept', 30], ['409', 20], ['422', 10], ['429', 20], ['slow', 40], ['cut before', 30], ['cut after it was kept', 30],
  ['half an answer', 20], ['half closed before', 10], ['half closed after it was kept', 10], ['silent', 2],
];

/**
 * @param {string} target - Address of the service.
 * @param {() => number} random - Uniform in [0, 1).
 * @param {{ origin?: string, times?: number }} [options] - A page of this origin may read what the proxy itself answers; `times` as many faults.
 */
export async function startFaultyProxy(target, random, { origin, times = 1 } = {}) {
  const happened = Object.fromEntries(FAULTS.map(([name]) => [name, 0]));
  const agent = new Agent({ keepAlive: true });
  const readable = origin === undefined ? {} : { 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': 'Retry-After, Date' };
  /** A refusal depends on the bytes alone: what has been refused is refused again, what may have been kept is not. */
  const refused = new Set();
  const forwarded = new Set();
  const pick = () => {
    let at = (random() * 1000) / times;
    return FAULTS.find(([, share]) => (at -= share) < 0)?.[0];
  };
  const faultOf = (key) => {
    const drawn = pick();
    const fault = refused.has(key) ? '422' : drawn === '422' && forwarded.has(key) ? '500 before' : drawn;
    if (fault === '422') refused.add(key);
    else if (!['500 before', '409', '429', 'cut before', 'half closed before'].includes(fault)) forwarded.add(key);
    if (fault) happened[fault]++;
    return fault;
  };

  const server = createServer({ keepAliveTimeout: 60_000 }, (incoming, response) => {
    const chunks = [];
    incoming.on('data', (chunk) => chunks.push(chunk));
    incoming.on('error', () => {});
    incoming.on('end', () => {
      const fault = incoming.method === 'POST' ? faultOf(incoming.headers['idempotency-key']) : undefined;
      const say = (status, headers = {}) => response.writeHead(status, { 'Content-Type': 'application/problem+json', ...readable, ...headers }).end(JSON.stringify({ title: 'made up', status }));
      const cut = () => incoming.socket.destroy();
      // The way out is closed in good order, and nothing was said on it.
      const halfClose = () => incoming.socket.end();
      if (fault === '500 before') return say(500);
      if (fault === '409') return say(409);
      if (fault === '422') return say(422);
      if (fault === '429') return say(429, { 'Retry-After': '1' });
      if (fault === 'cut before') return cut();
      if (fault === 'half closed before') return halfClose();
      const forward = () => {
        const outgoing = request(target + incoming.url, { method: incoming.method, headers: { ...incoming.headers, connection: 'keep-alive' }, agent }, (answer) => {
          const body = [];
          answer.on('data', (chunk) => body.push(chunk));
          answer.on('error', cut);
          answer.on('end', () => {
            if (fault === '500 after it was kept') return say(500);
            if (fault === 'cut after it was kept') return cut();
            if (fault === 'half closed after it was kept') return halfClose();
            if (fault === 'silent') return;
            const bytes = Buffer.concat(body);
            const { 'transfer-encoding': _, 'content-length': __, connection: ___, ...headers } = answer.headers;
            response.writeHead(answer.statusCode, { ...headers, 'content-length': bytes.length });
            if (fault === 'half an answer' && bytes.length > 1) {
              response.write(bytes.subarray(0, bytes.length >> 1));
              return setTimeout(cut, 5);
            }
            response.end(bytes);
          });
        });
        outgoing.on('error', cut);
        outgoing.end(Buffer.concat(chunks));
      };
      if (fault === 'slow') setTimeout(forward, 60);
      else forward();
    });
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    happened,
    close() {
      server.close();
      server.closeAllConnections();
      agent.destroy();
    },
  };
}
