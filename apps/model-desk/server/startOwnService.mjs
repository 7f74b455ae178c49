import { mintToken, readSettings, startService } from '@candor/feedback-service';

/**
 * Starts a feedback service in this process, with the settings of its environment, and signs tokens for it.
 *
 * @param tenant - Whose cases are sent and reviewed.
 * @returns `{ url, keptIn, tokenOf(role, sub), stop }`; tokens are good for 8 hours.
 * @throws {@link CandorError} `bad-setting`, `no-key`, `folder-in-use`, `store-not-opened`; or when its port is taken.
 */
export async function startOwnService(tenant) {
  const { secret, ...settings } = readSettings(process.env);
  if (secret === null) throw new Error('CANDOR_FEEDBACK_KEY holds public keys only, so no token can be signed here; start the service by itself and name it with --service');
  const service = await startService({ ...settings, log: onlyTrouble });
  return {
    url: service.url,
    keptIn: 'folder' in settings.store ? settings.store.folder : 'PostgreSQL',
    tokenOf: (role, sub) => mintToken({ tenant, sub, role }, secret, '8h'),
    stop: () => service.stop(),
  };
}

/** What goes well is not said: the terminal is for the address. */
function onlyTrouble(level, message, fields) {
  if (level !== 'info') console.error(message, JSON.stringify(fields ?? {}));
}
