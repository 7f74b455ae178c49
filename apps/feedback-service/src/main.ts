#!/usr/bin/env node
import process from 'node:process';
import { parseArgs } from 'node:util';
import { CandorError } from '@candor/core/feedback';
import { roles } from './http/principal.js';
import { mintToken } from './mintToken.js';
import { readSettings } from './settings.js';
import { startService } from './startService.js';

const USAGE = 'usage: feedback-service [serve] | token --tenant NAME --role officer|reviewer|owner --sub PERSON [--for 8h]';

try {
  const { positionals: [command = 'serve'], values } = parseArgs({
    allowPositionals: true,
    options: { tenant: { type: 'string' }, role: { type: 'string' }, sub: { type: 'string' }, for: { type: 'string', default: '8h' } },
  });
  if (command === 'token') await token(values);
  else if (command === 'serve') await serve();
  else throw new CandorError('unknown-command', `unknown command ${command}; ${USAGE}`);
} catch (error) {
  process.stderr.write(`${error instanceof CandorError ? `${error.message} [${error.code}]` : error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}

async function serve(): Promise<void> {
  const settings = readSettings(process.env);
  const service = await startService(settings);
  process.stdout.write(`Feedback is taken at ${service.url}/v1/events and kept in ${'folder' in settings.store ? settings.store.folder : 'PostgreSQL'}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void service.stop());
}

async function token({ tenant, role, sub, for: life }: { tenant?: string; role?: string; sub?: string; for: string }): Promise<void> {
  const { secret } = readSettings(process.env);
  const known = roles.find((one) => one === role);
  if (!tenant || !sub || !known) throw new CandorError('bad-usage', USAGE);
  if (!secret) throw new CandorError('no-secret', 'tokens are signed elsewhere: CANDOR_FEEDBACK_KEY holds public keys only');
  process.stdout.write(`${await mintToken({ tenant, sub, role: known }, secret, life)}\n`);
}
