// One explanation in a Chromium worker, message included, of the largest model at hand.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { launchOptions } from '../../scripts/chromium.mjs';
import { sharedPath } from '../../scripts/shared.mjs';
import { servePages } from '../browser/servedPages.mjs';

const WHAT = 'one explanation on the margin in a Chromium worker, message included, ms, median';

export async function* workerRows() {
  const folder = sharedPath('fixtures/adult-xgb-500x6');
  if (!folder) {
    console.warn('  skipped: ../shared/fixtures is absent, and with it the model of row P1.worker');
    return;
  }
  const served = await servePages(['attribution'], { '/model.onnx': readFileSync(`${folder}/model.onnx`), '/golden.json': readFileSync(`${folder}/golden.json`) });
  const browser = await chromium.launch(launchOptions);
  try {
    const page = await browser.newPage();
    await page.goto(`${served.url}/attribution.html`);
    await page.waitForFunction(() => window.explained !== undefined, undefined, { polling: 100 });
    const { ms, first } = await page.evaluate(() => window.explained);
    yield { id: 'P1.worker', what: `500 boosted trees: ${WHAT}`, value: ms, op: '<=', limit: 16 };
    yield { id: 'P1.worker.first', what: 'the first one, which builds the tables, ms', value: first };
  } finally {
    await browser.close();
    served.close();
  }
}
