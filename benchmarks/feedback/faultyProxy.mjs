// A way to the service on which anything may happen, by a seeded chance.
import { Agent, createServer, request } from 'node:http';

/** What may happen to a request, and how often of a hundred; the rest passes. */
const FAULTS = [
  ['500 before', 3], ['500 after it was kept', 3], ['409', 2], ['422', 1], ['429', 2], ['slow', 4], ['cut before', 3], ['cut after it was kept', 3], ['half an answer', 2],
];

/**
 * @param {string} target - Address of the service.
 * @param {() => number} random - Uniform in [0, 1).
 */
export async function startFaultyProxy(target, random) {
  const happened = Object.fromEntries(FAULTS.map(([name]) => [name, 0]));
  const agent = new Agent({ keepAlive: true });
  /** A refusal depends on the bytes alone: what has been refused is refused again, what may have been kept is not. */
  const refused = new Set();
  const forwarded = new Set();
  const pick = () => {
    let at = random() * 100;
    return FAULTS.find(([, share]) => (at -= share) < 0)?.[0];
  };
  const server = createServer((incoming, response) => {
    const chunks = [];
    incoming.on('data', (chunk) => chunks.push(chunk));
    incoming.on('error', () => {});
    incoming.on('end', () => {
      const key = incoming.headers['idempotency-key'];
      const drawn = pick();
      const fault = refused.has(key) ? '422' : drawn === '422' && forwarded.has(key) ? '500 before' : drawn;
      if (fault === '422') refused.add(key);
      else if (!['500 before', '409', '429', 'cut before'].includes(fault)) forwarded.add(key);
      if (fault) happened[fault]++;
      const say = (status, headers = {}) => response.writeHead(status, { 'Content-Type': 'application/problem+json', ...headers }).end(JSON.stringify({ title: 'made up', status }));
      if (fault === '500 before') return say(500);
      if (fault === '409') return say(409);
      if (fault === '422') return say(422);
      if (fault === '429') return say(429, { 'Retry-After': '1' });
      if (fault === 'cut before') return incoming.socket.destroy();
      const forward = () => {
        const outgoing = request(target + incoming.url, { method: incoming.method, headers: { ...incoming.headers, connection: 'keep-alive' }, agent }, (answer) => {
          const body = [];
          answer.on('data', (chunk) => body.push(chunk));
          answer.on('error', () => incoming.socket.destroy());
          answer.on('end', () => {
            if (fault === '500 after it was kept') return say(500);
            if (fault === 'cut after it was kept') return incoming.socket.destroy();
            const bytes = Buffer.concat(body);
            response.writeHead(answer.statusCode, { 'Content-Type': answer.headers['content-type'], 'Content-Length': bytes.length });
            if (fault === 'half an answer') {
              response.write(bytes.subarray(0, bytes.length >> 1));
              return setTimeout(() => incoming.socket.destroy(), 5);
            }
            response.end(bytes);
          });
        });
        outgoing.on('error', () => incoming.socket.destroy());
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
