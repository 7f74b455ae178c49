/** Ends a request with JSON. */
export function sendJson(response, status, value, headers = {}) {
  response.writeHead(status, { ...headers, 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }).end(JSON.stringify(value));
}

/** Ends a request with a problem document (RFC 9457), as the feedback service words its own. */
export function sendProblem(response, status, code, title, detail, headers = {}) {
  const body = { type: `urn:candor:problem:${code}`, title, status, detail, code };
  response.writeHead(status, { ...headers, 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' }).end(JSON.stringify(body));
}

/** Longest body that the review page sends, in bytes: a note of 2,000 characters with room around it. */
const LONGEST_BODY = 64 * 1024;

/** The bytes of a request; `null` when there are more than a page ever sends. */
export async function readBody(request, longest = LONGEST_BODY) {
  const chunks = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > longest) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Ends a request with what the feedback service answered, or says that it did not. */
export function sendAnswer(response, asked) {
  if (asked === null) return sendProblem(response, 502, 'service-away', 'The feedback service does not answer', 'try again', { 'Retry-After': '2' });
  return response.writeHead(asked.status, {
    'Content-Type': asked.type, 'Cache-Control': 'no-store',
    ...(asked.retryAfter === null ? {} : { 'Retry-After': asked.retryAfter }),
  }).end(asked.body);
}
