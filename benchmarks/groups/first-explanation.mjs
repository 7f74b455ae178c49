// P11: from the page's start to the first explanation, beside onnxruntime-web's import and first session.
import { chromium } from 'playwright';
import { launchOptions } from '../../scripts/chromium.mjs';
import { demoFile, servePages } from '../browser/servedPages.mjs';
import { median } from '../row.mjs';

const ROUNDS = 9;

export async function* rows() {
  const [header, first] = demoFile('loan-desk/test.csv').toString('utf8').split(/\r?\n/).map((line) => line.split(','));
  const row = Object.fromEntries(header.map((name, i) => [name, first[i] === '' ? null : Number.isNaN(Number(first[i])) ? first[i] : Number(first[i])]));
  const served = await servePages(['candor', 'ort'], {
    '/model.onnx': demoFile('loan-desk/model.onnx'),
    '/profile.json': demoFile('loan-desk/profile.json'),
    '/row.json': JSON.stringify(row),
  });
  const browser = await chromium.launch(launchOptions);
  try {
    const times = { candor: [], ort: [] };
    const ratios = [];
    let wasmRequests = 0;
    for (let round = -1; round < ROUNDS; round++) {
      const ms = {};
      for (const name of ['candor', 'ort']) {
        // A context of its own: nothing cached, nothing compiled.
        const context = await browser.newContext();
        const page = await context.newPage();
        if (name === 'candor') page.on('request', (request) => (wasmRequests += request.url().includes('.wasm') ? 1 : 0));
        await page.goto(`${served.url}/${name}.html`);
        await page.waitForFunction(() => window.measured !== undefined, undefined, { polling: 20 });
        ms[name] = (await page.evaluate(() => window.measured)).ms;
        await context.close();
      }
      if (round < 0) continue; // the first round fills the browser's own caches
      times.candor.push(ms.candor);
      times.ort.push(ms.ort);
      ratios.push(ms.candor / ms.ort);
    }
    yield { id: 'P11', what: 'page start to first explanation ÷ onnxruntime-web’s import + first session, Chromium, median', value: median(ratios), op: '<=', limit: 0.7 };
    yield { id: 'P11.ms', what: 'page start to first explanation, ms, median', value: median(times.candor) };
    yield { id: 'P11.ort.ms', what: 'onnxruntime-web’s import + first session, ms, median', value: median(times.ort) };
    yield { id: 'P11.wasm', what: '.wasm requests on the way to the first explanation', value: wasmRequests, op: '==', limit: 0 };
  } finally {
    await browser.close();
    served.close();
  }
}
