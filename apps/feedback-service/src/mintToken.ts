import { SignJWT } from 'jose';
import { AUDIENCE, type Principal } from './http/principal.js';

/** A signed token for one person. */
export const mintToken = ({ tenant, sub, role }: Principal, secret: Uint8Array, expires: Date | string): Promise<string> =>
  new SignJWT({ tenant, role }).setProtectedHeader({ alg: 'HS256' }).setSubject(sub).setAudience(AUDIENCE).setIssuedAt().setExpirationTime(expires).sign(secret);
