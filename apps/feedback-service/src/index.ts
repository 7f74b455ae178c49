export { mintToken } from './mintToken.js';
export { readSettings, type Settings } from './settings.js';
export { startService, type Service, type ServiceOptions } from './startService.js';
export type { Principal, Role } from './http/principal.js';
