import { CandorError, sha256 } from '@candor/core';

/**
 * Holds a file against its subresource integrity, `sha256-` and the base64 of its SHA-256.
 *
 * @param what - What the file is to a person: "model", "profile".
 * @throws {@link CandorError} `integrity-mismatch` when the file is not the one that was named, `bad-integrity`.
 */
export function checkIntegrity(what: string, url: string, bytes: Uint8Array, integrity: string | undefined): void {
  if (integrity === undefined) return;
  const found = `sha256-${base64(sha256(bytes))}`;
  if (!/^sha256-[A-Za-z0-9+/]{43}=$/.test(integrity)) {
    throw new CandorError('bad-integrity', `the integrity of the ${what} must be "sha256-" and 44 characters of base64, got "${integrity}"; this file has ${found}`);
  }
  if (found !== integrity) throw new CandorError('integrity-mismatch', `the ${what} at ${url} has ${found}, but ${integrity} was asked for; the file was changed, or the page names an older one`);
}

const base64 = (hex: string) => btoa(String.fromCharCode(...(hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))));
