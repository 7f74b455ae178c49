// Every route of the service's own OpenAPI document, called by another tenant in every role with the first one's ids.
import { openServiceHost, tokenFor } from './serviceProcess.mjs';

const CANARY = 'kestrel-canary';

/** @returns {Promise<{ calls: number, reads: number, own: number }>} Answers to strangers, and to the tenant itself, in which something of the tenant stood. */
export async function measureTenants(kind) {
  const host = await openServiceHost(kind);
  try {
    await host.start();
    const call = (tenant, role, method, path, body, headers = {}) => fetch(host.url + path, {
      method, headers: { Authorization: `Bearer ${tokenFor(tenant, role, `${role}-of-${tenant}`)}`, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers }, body,
    });
    const question = {
      specversion: '1.0', id: crypto.randomUUID(), source: 'https://desk.example', type: 'candor.escalation.requested.v1', subject: `prediction/${CANARY}`, time: new Date().toISOString(),
      datacontenttype: 'application/json', dataschema: 'urn:candor:feedback:1',
      data: { prediction: { id: CANARY }, snapshotHash: 'a'.repeat(64), phase: 'final', escalation: { target: CANARY, urgency: 'normal', question: CANARY } },
    };
    await call('hedge', 'owner', 'PUT', `/v1/targets/${CANARY}`, JSON.stringify({ name: CANARY, respondWithin: { normal: 1, today: 1, urgent: 1 } }));
    const hook = await (await call('hedge', 'owner', 'POST', '/v1/webhooks', JSON.stringify({ url: `https://${CANARY}.example/` }))).json();
    await call('hedge', 'officer', 'POST', '/v1/events', JSON.stringify(question), { 'Content-Type': 'application/cloudevents+json', 'Idempotency-Key': `"${question.id}"` });
    const { paths } = await (await fetch(`${host.url}/openapi.json`)).json();
    const secrets = [CANARY, question.id, hook.id];
    const counts = { calls: 0, reads: 0, own: 0 };
    for (const [path, operations] of Object.entries(paths)) for (const [method, { requestBody, parameters = [] }] of Object.entries(operations)) {
      const queries = parameters.some((one) => one.in === 'query') ? ['', `?predictionId=${CANARY}&text=${CANARY}&target=${CANARY}&reference=${CANARY}`] : [''];
      for (const id of path.includes('{id}') ? secrets : ['']) for (const query of queries) for (const role of ['officer', 'reviewer', 'owner']) {
        const place = path.replace('{id}', id) + query;
        const body = requestBody ? '{"act":"take"}' : undefined;
        const answer = await (await call('thicket', role, method.toUpperCase(), place, body)).text();
        counts.calls++;
        if (secrets.some((secret) => answer.includes(secret))) counts.reads++;
        if (method === 'get' && secrets.some((secret) => id !== secret && !query.includes(secret)) && new RegExp(secrets.join('|')).test(await (await call('hedge', role, 'GET', place)).text())) counts.own++;
      }
    }
    return counts;
  } finally {
    await host.close();
  }
}
