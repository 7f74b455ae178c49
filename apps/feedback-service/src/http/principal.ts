import type { KeyObject } from 'node:crypto';
import { errors, jwtVerify } from 'jose';
import type { CryptoKey, JWTVerifyGetKey } from 'jose';
import * as z from 'zod';
import { HttpProblem } from './problem.js';

export const roles = ['officer', 'reviewer', 'owner'] as const;
export type Role = (typeof roles)[number];

/** Who is asking, as a signed token says. */
export interface Principal {
  readonly tenant: string;
  /** The person's opaque id. */
  readonly sub: string;
  readonly role: Role;
}

export const AUDIENCE = 'candor-feedback';

/** How tokens are checked: one secret (HS256), or the public keys of whoever signs them. */
export type TokenKey =
  | { readonly algorithms: string[]; readonly key: Uint8Array | KeyObject | CryptoKey }
  | { readonly algorithms: string[]; readonly key: JWTVerifyGetKey };

const claims = z.object({
  tenant: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
  sub: z.string().min(1).max(200).refine((text) => !/[\p{Control}\p{Surrogate}]/u.test(text), 'holds a control character'),
  role: z.enum(roles),
});

/**
 * Reads `Authorization: Bearer …`.
 *
 * @throws {@link HttpProblem} 401 when there is none, or it is expired, wrongly signed, or made for something else.
 */
export async function readPrincipal(authorization: string | undefined, { algorithms, key }: TokenKey, now: Date): Promise<Principal> {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) throw refused('no-token', 'send Authorization: Bearer with a signed token');
  const options = { algorithms, audience: AUDIENCE, requiredClaims: ['exp', 'sub', 'tenant', 'role'], clockTolerance: 30, currentDate: now };
  try {
    const { payload } = typeof key === 'function' ? await jwtVerify(token, key, options) : await jwtVerify(token, key, options);
    const { tenant, sub, role } = claims.parse(payload);
    return { tenant, sub, role };
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw refused('token-expired', 'the token has expired; sign in again');
    if (error instanceof errors.JOSEError) throw refused('token-refused', `the token is not accepted: ${error.message}`);
    if (error instanceof z.ZodError) throw refused('token-refused', `the token is not accepted: claim ${error.issues[0]?.path.join('.')} does not fit`);
    throw error;
  }
}

const refused = (code: string, detail: string) =>
  new HttpProblem(401, code, 'Sign in', detail, { 'WWW-Authenticate': `Bearer error="${code === 'no-token' ? 'invalid_request' : 'invalid_token'}"` });
