import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeyPairSync } from 'node:crypto';
import { SignJWT, exportJWK } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPrincipal } from './http/principal.js';
import { mintToken } from './mintToken.js';
import { readSettings } from './settings.js';

let folder: string;
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'candor-settings-')); });
afterAll(() => rmSync(folder, { recursive: true }));

const ida = { tenant: 'orchard', sub: 'ida', role: 'officer' } as const;
const now = new Date();

describe('the settings', () => {
  it('with nothing set are a folder and a key of its own, which the next start finds again', async () => {
    const env = { CANDOR_FEEDBACK_FOLDER: join(folder, 'fresh') };
    const [first, second] = [readSettings(env), readSettings(env)];
    expect(first.store).toEqual({ folder: join(folder, 'fresh') });
    expect(statSync(join(folder, 'fresh', 'key')).mode & 0o777).toBe(0o600);
    expect(await readPrincipal(`Bearer ${await mintToken(ida, first.secret!, '1h')}`, second.tokenKey, now)).toEqual(ida);
  });

  it.each(['jwks', 'pem'])('take the public keys of whoever signs (%s), and then no token signed with a secret', async (form) => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const key = form === 'pem' ? pem : JSON.stringify({ keys: [{ ...await exportJWK(publicKey), alg: 'EdDSA' }] });
    const { tokenKey, secret } = readSettings({ CANDOR_FEEDBACK_KEY: key });
    expect(secret).toBeNull();
    const token = await new SignJWT({ tenant: 'orchard', role: 'officer' }).setProtectedHeader({ alg: 'EdDSA' }).setSubject('ida').setAudience('candor-feedback').setExpirationTime('1h').sign(privateKey);
    expect(await readPrincipal(`Bearer ${token}`, tokenKey, now)).toEqual(ida);
    // The public key taken for a secret: the classic confusion.
    await expect(readPrincipal(`Bearer ${await mintToken(ida, Buffer.from(pem), '1h')}`, tokenKey, now)).rejects.toMatchObject({ status: 401 });
  });

  it.each<[string, Record<string, string>, string]>([
    ['a database without a key', { DATABASE_URL: 'postgres://localhost/x' }, 'CANDOR_FEEDBACK_KEY is not set'],
    ['a key too short', { CANDOR_FEEDBACK_KEY: 'c2hvcnQ' }, '5 bytes; 32 at least'],
    ['JSON that is no key set', { CANDOR_FEEDBACK_KEY: '{}' }, 'without "keys"'],
    ['another database', { DATABASE_URL: 'mysql://x', CANDOR_FEEDBACK_KEY: 'x' }, 'DATABASE_URL must begin with postgres://'],
    ['a port that is none', { PORT: '70000' }, 'PORT'],
  ])('refuse %s', (_, env, message) => {
    expect(() => readSettings(env)).toThrow(message);
  });
});
