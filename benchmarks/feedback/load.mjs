// Single events at a steady rate, whatever the service does with those before: a slow answer delays no arrival, and is counted from its arrival.
import { Agent, request } from 'node:http';
import { openServiceHost, tokenFor } from './serviceProcess.mjs';

/**
 * @param {{ kind: 'pglite' | 'postgres', perSecond: number, seconds: number }} options
 * @returns {Promise<{ acceptedPerSecond: number, p50: number, p99: number, refused: number }>} Milliseconds from arrival to the whole answer.
 */
export async function measureLoad({ kind, perSecond, seconds }) {
  const host = await openServiceHost(kind);
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  try {
    await host.start();
    const headers = Array.from({ length: 8 }, (_, i) => ({ Authorization: `Bearer ${tokenFor(`tenant-${i % 2}`, 'officer', `officer-${i}`)}`, 'Content-Type': 'application/cloudevents+json' }));
    const post = (n) => new Promise((resolve) => {
      const event = eventOf(n);
      const outgoing = request(`${host.url}/v1/events`, { method: 'POST', agent, headers: { ...headers[n % headers.length], 'Idempotency-Key': `"${event.id}"` } }, (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode === 201));
      });
      outgoing.on('error', () => resolve(false));
      outgoing.end(JSON.stringify(event));
    });
    await Promise.all(Array.from({ length: 64 }, (_, n) => post(n)));
    const total = perSecond * seconds;
    const took = [];
    const open = [];
    let refused = 0;
    let finished = 0;
    const begin = performance.now();
    for (let n = 0; n < total;) {
      for (; n < total && performance.now() - begin >= (n * 1000) / perSecond; n++) {
        const due = begin + (n * 1000) / perSecond;
        open.push(post(n).then((accepted) => {
          finished = performance.now();
          took.push(finished - due);
          if (!accepted) refused++;
        }));
      }
      await new Promise((resolve) => { setTimeout(resolve, 1); });
    }
    await Promise.all(open);
    took.sort((a, b) => a - b);
    const at = (share) => took[Math.min(took.length - 1, Math.ceil(took.length * share) - 1)];
    return { acceptedPerSecond: ((total - refused) / (finished - begin)) * 1000, p50: at(0.5), p99: at(0.99), refused };
  } finally {
    agent.destroy();
    await host.close();
  }
}

const eventOf = (n) => ({
  specversion: '1.0', id: crypto.randomUUID(), source: 'https://desk.example', type: 'candor.feedback.submitted.v1', subject: `prediction/plot-${n}`, time: new Date().toISOString(),
  datacontenttype: 'application/json', dataschema: 'urn:candor:feedback:1',
  data: { prediction: { id: `plot-${n}`, modelId: 'Orchard Frost', modelVersion: '2.1' }, snapshotHash: 'a'.repeat(64), phase: 'final', verdict: 'disagree', items: [{ about: 'feature', feature: 'dew_point', claim: 'counts-less', contribution: 0.1875 }], comment: 'The slope faces south.' },
});
