import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { afterEach, expect, it } from 'vitest';
import { launchOptions } from '../../scripts/chromium.mjs';
import { openCase } from './support/deskPage.js';
import { loanRows } from './support/desks.js';
import { serve, type Served } from './support/processes.js';
