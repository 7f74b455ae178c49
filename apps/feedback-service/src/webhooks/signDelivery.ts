import { createHmac } from 'node:crypto';

/**
 * The headers of a delivery, one signature for each secret, so that a receiver may change secrets without a gap.
 *
 * @param secrets - `whsec_` and base64.
 * @see Standard Webhooks 1.0, symmetric signatures
 */
export function signDelivery(id: string, at: Date, body: string, secrets: readonly string[]): Record<string, string> {
  const timestamp = Math.floor(at.getTime() / 1000);
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': signatures.join(' ') };
}
