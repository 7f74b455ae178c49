import { CandorError, sha256, toProblem } from '@candor/core';

interface FetchBytesOptions {
  /** What the file is to a person: "model", "profile". */
  what: string;
  /** `sha256-` and the base64 of the file's SHA-256. */
  integrity?: string | undefined;
  request?: RequestInit | undefined;
}

/**
 * The bytes at an address.
 *
 * @throws {@link CandorError} `fetch-failed` naming address and status when the server cannot be reached,
 *   answers with an error, or sends a web page in place of the file; `integrity-mismatch` when the
 *   file is not the one that was named.
 */
export async function fetchBytes(url: string, { what, integrity, request }: FetchBytesOptions): Promise<Uint8Array> {
  const bytes = await download(url, what, request);
  if (integrity !== undefined) assertIntegrity(url, what, bytes, integrity);
  return bytes;
}

async function download(url: string, what: string, request: RequestInit | undefined): Promise<Uint8Array> {
  let answer: Response;
  let bytes: ArrayBuffer;
  try {
    answer = await fetch(url, request);
    bytes = await answer.arrayBuffer();
  } catch (cause) {
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

function assertIntegrity(url: string, what: string, bytes: Uint8Array, integrity: string): void {
  const found = `sha256-${base64(sha256(bytes))}`;
  if (!/^sha256-[A-Za-z0-9+/]{43}=$/.test(integrity)) {
    throw new CandorError('bad-integrity', `the integrity of the ${what} must be "sha256-" and 44 characters of base64, got "${integrity}"; this file has ${found}`);
  }
  if (found !== integrity) throw new CandorError('integrity-mismatch', `the ${what} at ${url} has ${found}, but ${integrity} was asked for; the file was changed, or the page names an older one`);
}

const base64 = (hex: string) => btoa(String.fromCharCode(...(hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))));
