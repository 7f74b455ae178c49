import { feedbackEventSchema, FEEDBACK_DATA_SCHEMA, canonicalJson, sha256 } from '@candor/core/feedback';
import { isText } from '../http/isText.js';
import { parseJsonBytes } from '../http/parseJsonBytes.js';
import { HttpProblem } from '../http/problem.js';
import type { SentEvent } from './acceptEvent.js';

/**
 * The event of a request, checked from the outside in: media type, bytes, envelope, version, schema, key, snapshot.
 *
 * @throws {@link HttpProblem} 415, 400, 422.
 */
export async function readEvent(request: Request): Promise<SentEvent> {
  const type = (request.headers.get('Content-Type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (type !== 'application/cloudevents+json') throw new HttpProblem(415, 'media-type', 'Unsupported media type', 'send application/cloudevents+json');
  const bytes = await request.arrayBuffer();
  const value = parseJsonBytes(bytes);
  if (typeof value !== 'object' || value === null || !('specversion' in value) || value.specversion !== '1.0') throw new HttpProblem(400, 'not-a-cloudevent', 'Not a CloudEvent', 'a CloudEvents 1.0 object is needed: specversion "1.0"');
  const envelope = value as { type?: unknown; dataschema?: unknown };
  if ((typeof envelope.type === 'string' && /^candor\..*\.v(?!1$)\d+$/.test(envelope.type)) || (typeof envelope.dataschema === 'string' && envelope.dataschema !== FEEDBACK_DATA_SCHEMA)) {
    throw new HttpProblem(422, 'unknown-version', 'Unknown version', `this service reads ${FEEDBACK_DATA_SCHEMA} and event types that end in .v1`);
  }
  const parsed = feedbackEventSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new HttpProblem(422, 'not-an-event', 'Not an event that is known here', `${issue?.path.join('.') || 'event'}: ${issue?.message}`);
  }
  const event = parsed.data;
  if (!isText(event)) throw new HttpProblem(422, 'not-text', 'Not text', 'a text holds U+0000 or half a surrogate pair; take it out and send again');
  const key = request.headers.get('Idempotency-Key');
  if (key !== `"${event.id}"`) throw new HttpProblem(400, 'idempotency-key', 'Wrong idempotency key', 'Idempotency-Key must be the id of the event in double quotes');
  if (event.data.snapshot !== undefined && sha256(canonicalJson(event.data.snapshot)) !== event.data.snapshotHash) {
    throw new HttpProblem(422, 'snapshot-mismatch', 'Another snapshot', 'data.snapshotHash is not the hash of data.snapshot');
  }
  return { event, body: new TextDecoder().decode(bytes) };
}
