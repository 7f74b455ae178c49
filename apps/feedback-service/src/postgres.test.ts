import { startPostgres } from '../../../scripts/postgres.mjs';
import { describeService } from './testing/serviceFacts.js';

describeService('PostgreSQL', async () => {
  const server = await startPostgres();
  return { location: { url: server.url }, close: () => server.stop() };
}, { shared: true });
