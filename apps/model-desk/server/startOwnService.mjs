import { mintToken, readSettings, startService } from '@candor/feedback-service';

/**
 * Starts a feedback service in this process, with the settings of its environment, and signs a reviewer's token.
 *
 * @param tenant - Whose cases are reviewed.
 * @returns `{ url, token, lines, stop }`; `lines` are for the person who started it.
 * @throws {@link CandorError} `bad-setting`, `no-key`, `folder-in-use`, `store-not-opened`; or when its port is taken.
 */
export async function startOwnService(tenant) {
  const { secret, ...settings } = readSettings(process.env);
  if (secret === null) throw new Error('CANDOR_FEEDBACK_KEY holds public keys only, so no token can be signed here; start the service by itself and name it with --service');
  const service = await startService({ ...settings, log: onlyTrouble });
  return {
    url: service.url,
    token: await mintToken({ tenant, sub: 'reviewer', role: 'reviewer' }, secret, '8h'),
    lines: [
      `Feedback is taken at ${service.url}/v1/events and kept in ${'folder' in settings.store ? settings.store.folder : 'PostgreSQL'}`,
      `To send some, an officer’s token: pnpm --silent feedback-service token --tenant ${tenant} --role officer --sub officer`,
      'To review it, open this address; it signs a reviewer in for 8 hours:',
    ],
    stop: () => service.stop(),
  };
}

/** What goes well is not said: the terminal is for the address. */
function onlyTrouble(level, message, fields) {
  if (level !== 'info') console.error(message, JSON.stringify(fields ?? {}));
}
