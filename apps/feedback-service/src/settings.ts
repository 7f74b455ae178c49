import { createPublicKey, createSecretKey, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CandorError } from '@candor/core/feedback';
import { createLocalJWKSet, type JSONWebKeySet } from 'jose';
import * as z from 'zod';
import type { TokenKey } from './http/principal.js';
import type { StoreLocation } from './store/openStore.js';

/** What the environment says. */
export interface Settings {
  readonly store: StoreLocation;
  readonly tokenKey: TokenKey;
  /** The secret that signs, where tokens are signed by one; `candor-feedback token` needs it. */
  readonly secret: Uint8Array | null;
  readonly port: number;
  readonly host: string;
  readonly origins: readonly string[];
  readonly rate: { readonly perSecond: number; readonly burst: number };
  /** Webhooks may go to this network and by plain http. */
  readonly webhooksAnywhere: boolean;
}

const environment = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://').optional(),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(1).max(200).optional(),
  CANDOR_FEEDBACK_FOLDER: z.string().min(1).default('.candor-feedback'),
  CANDOR_FEEDBACK_KEY: z.string().optional(),
  CANDOR_FEEDBACK_ORIGINS: z.string().default(''),
  CANDOR_FEEDBACK_RATE: z.coerce.number().positive().default(20),
  CANDOR_FEEDBACK_WEBHOOKS: z.enum(['public', 'anywhere']).default('public'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
});

/**
 * Reads the settings. Nothing set: a PGlite in `.candor-feedback`, with a key of its own beside it.
 *
 * @throws {@link CandorError} `bad-setting` naming the variable; `no-key` when a shared database is used without one.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new CandorError('bad-setting', `${issue?.path.join('.')} ${issue?.message}`);
  }
  const set = parsed.data;
  const { tokenKey, secret } = keyOf(set.CANDOR_FEEDBACK_KEY ?? ownKey(set.CANDOR_FEEDBACK_FOLDER, set.DATABASE_URL !== undefined));
  return {
    store: set.DATABASE_URL === undefined ? { folder: set.CANDOR_FEEDBACK_FOLDER } : { url: set.DATABASE_URL, ...(set.DATABASE_CONNECTIONS === undefined ? {} : { connections: set.DATABASE_CONNECTIONS }) },
    tokenKey, secret,
    port: set.PORT, host: set.HOST,
    origins: set.CANDOR_FEEDBACK_ORIGINS.split(',').map((one) => one.trim()).filter(Boolean),
    rate: { perSecond: set.CANDOR_FEEDBACK_RATE, burst: set.CANDOR_FEEDBACK_RATE * 10 },
    webhooksAnywhere: set.CANDOR_FEEDBACK_WEBHOOKS === 'anywhere',
  };
}

/** A secret in base64url, a JSON Web Key Set, or a public key in PEM. */
function keyOf(text: string): Pick<Settings, 'tokenKey' | 'secret'> {
  if (text.startsWith('{')) return { tokenKey: { algorithms: asymmetric, key: createLocalJWKSet(jwksOf(text)) }, secret: null };
  if (text.startsWith('-----BEGIN')) return { tokenKey: { algorithms: asymmetric, key: createPublicKey(text) }, secret: null };
  const secret = Buffer.from(text, 'base64url');
  if (secret.length < 32) throw new CandorError('bad-setting', `CANDOR_FEEDBACK_KEY has ${secret.length} bytes; 32 at least are needed, in base64url (or give a JSON Web Key Set, or a public key in PEM)`);
  return { tokenKey: { algorithms: ['HS256'], key: createSecretKey(secret) }, secret };
}

const asymmetric = ['EdDSA', 'ES256', 'RS256', 'PS256'];

function jwksOf(text: string): JSONWebKeySet {
  try {
    const value = JSON.parse(text) as JSONWebKeySet;
    if (Array.isArray(value.keys) && value.keys.length > 0) return value;
  } catch (cause) {
    throw new CandorError('bad-setting', 'CANDOR_FEEDBACK_KEY begins like JSON and is none', { cause });
  }
  throw new CandorError('bad-setting', 'CANDOR_FEEDBACK_KEY is JSON without "keys": a JSON Web Key Set is needed');
}

function ownKey(folder: string, shared: boolean): string {
  if (shared) throw new CandorError('no-key', 'CANDOR_FEEDBACK_KEY is not set; all instances on one database need the same key: 32 bytes in base64url, or a JSON Web Key Set');
  const file = join(folder, 'key');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8').trim();
}
