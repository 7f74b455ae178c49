const PATIENCE = 30_000; // milliseconds

/**
 * Asks the feedback service as the person whose token is given.
 *
 * @param service - Its address.
 * @param question - `headers` go along with a body.
 * @returns The answer, or `null` when none came.
 */
export async function callService(service, token, { method = 'GET', path, body, headers = { 'Content-Type': 'application/json' } }) {
  try {
    const answer = await fetch(new URL(path, service), {
      method,
      headers: { Authorization: `Bearer ${token}`, ...(body === undefined ? {} : headers) },
      ...(body === undefined ? {} : { body }),
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    });
    return { status: answer.status, type: answer.headers.get('Content-Type') ?? 'application/json', retryAfter: answer.headers.get('Retry-After'), body: Buffer.from(await answer.arrayBuffer()) };
  } catch {
    return null; // refused, cut off or too slow: to the page it is all the same, and it may ask again
  }
}
