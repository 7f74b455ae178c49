import { canonicalJson } from '../explanation/canonical.js';
import { sha256 } from '../numeric/sha256.js';
import type { Profile } from './profile.js';

/** Keys that are read before any part, so no part hash covers them. */
const ENVELOPE = new Set(['format', 'version', 'createdAt', 'generator', 'integrity']);

/** SHA-256 of one part's canonical JSON (RFC 8785). */
export const partSha256 = (part: unknown): string => sha256(canonicalJson(part));

/** Completes a profile with the hash of each of its parts. */
export function sealProfile(profile: Omit<Profile, 'integrity'>): Profile {
  const hashes: Record<string, string> = {};
  for (const key of Object.keys(profile)) {
    const part = (profile as Record<string, unknown>)[key];
    if (!ENVELOPE.has(key) && part !== undefined) hashes[key] = partSha256(part);
  }
  return { ...profile, integrity: { sha256: hashes } } as Profile;
}

/** Names of the parts that carry a hash or should. */
export const partNames = (profile: object): string[] => Object.keys(profile).filter((key) => !ENVELOPE.has(key));

/** Identifies a profile as it was read: SHA-256 of its canonical JSON. */
export const profileSha256 = (profile: Profile): string => sha256(canonicalJson(profile));
