const LONGEST = 256 * 1024; // bytes
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const REQUIRED = ['id', 'source', 'type', 'subject', 'time'];

/** An answer that says what is wrong (RFC 9457). */
export class Refusal extends Error {
  constructor(status, title, detail) {
    super(detail);
    Object.assign(this, { status, title });
  }
}

/** The event of a POST, its envelope checked: CloudEvents 1.0 in JSON, sent under its own id as idempotency key. */
export async function readEvent(request) {
  const type = (request.headers['content-type'] ?? '').split(';')[0].trim();
  if (type !== 'application/cloudevents+json') throw new Refusal(415, 'Unsupported media type', `send application/cloudevents+json, not "${type}"`);
  const event = parse(await body(request));
  if (event.specversion !== '1.0') throw new Refusal(400, 'Not a CloudEvent', `specversion is ${JSON.stringify(event.specversion)}; 1.0 is needed`);
  for (const name of REQUIRED) {
    if (typeof event[name] !== 'string' || event[name] === '') throw new Refusal(422, 'Incomplete event', `"${name}" must be a text`);
  }
  if (!UUID.test(event.id)) throw new Refusal(422, 'Bad id', `"${event.id}" is not a UUID`);
  if (typeof event.data !== 'object' || event.data === null) throw new Refusal(422, 'Incomplete event', '"data" must be an object');
  const key = request.headers['idempotency-key'];
  if (key !== `"${event.id}"`) throw new Refusal(400, 'Wrong idempotency key', `Idempotency-Key must be "${event.id}" in quotes, not ${key ?? 'absent'}`);
  return event;
}

async function body(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > LONGEST) throw new Refusal(413, 'Too large', `an event may have ${LONGEST} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Refusal(400, 'Not JSON', error.message);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refusal(400, 'Not a CloudEvent', 'one JSON object is needed');
  return value;
}
