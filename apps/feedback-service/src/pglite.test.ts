import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeService } from './testing/serviceFacts.js';

describeService('PGlite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-feedback-'));
  return { location: { folder }, close: async () => rmSync(folder, { recursive: true, force: true }) };
}, { shared: false });
