import { CandorError, toProblem } from '@candor/core';

/**
 * The bytes at an address.
 *
 * @param what - What the file is to a person: "model", "profile".
 * @throws the signal's reason; {@link CandorError} `fetch-failed` naming address and status when the server cannot be reached,
 *   answers with an error, or sends a web page in place of the file.
 */
export async function fetchBytes(url: string, what: string, request?: RequestInit): Promise<Uint8Array<ArrayBuffer>> {
  let answer: Response;
  let bytes: ArrayBuffer;
  try {
    answer = await fetch(url, request);
    bytes = await answer.arrayBuffer();
  } catch (cause) {
    request?.signal?.throwIfAborted();
    throw new CandorError('fetch-failed', `the ${what} could not be fetched from ${url}: ${toProblem(cause).message}; check the address, the network, and connect-src of the page's content security policy`, { cause });
  }
  if (!answer.ok) {
    throw new CandorError('fetch-failed', `${url} answered ${answer.status} ${answer.statusText}`.trimEnd() + `; the ${what} must be readable from the page`);
  }
  const type = answer.headers.get('Content-Type') ?? '';
  // A single-page application's server answers an unknown address with its start page, and 200.
  if (type.startsWith('text/html')) {
    throw new CandorError('fetch-failed', `${url} answered ${answer.status} with a web page (${type}), not with the ${what}; check the address`);
  }
  return new Uint8Array(bytes);
}
