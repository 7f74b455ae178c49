// G8: microseconds per row in Chromium, and bytes.
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { createRandom, sketchFeature, unusualPart } from '@candor/core/authoring';
import { launchOptions } from '../../scripts/chromium.mjs';
import { servePages } from '../browser/servedPages.mjs';
import { desk, profileOf } from './tables.mjs';

const gzipped = (value) => gzipSync(JSON.stringify(value)).length;

export async function* costRows() {
  const cases = [];
  for (const name of ['loan-desk', 'claims-desk']) {
    const profile = profileOf(name);
    const { rows } = await desk(name);
    cases.push({ name, profile, rows: rows.check.slice(0, 500).map(({ row }) => row), limit: 50 });
    yield { id: `G8.${name}`, what: 'profile, bytes gzipped', value: gzipped(profile), op: '<=', limit: 64 * 1024 };
    yield { id: `G8.${name}.u`, what: 'its unusual part, bytes gzipped', value: gzipped(profile.unusual), op: '<=', limit: 30 * 1024 };
  }
  for (const [d, limit] of [[50, 50], [100, 100]]) cases.push({ name: `${d} numbers`, ...invented(d, cases[0].profile), limit });
  yield { id: 'G8.50.u', what: 'unusual part of 50 numbers, bytes gzipped', value: gzipped(cases[2].profile.unusual) };
  const served = await servePages(['unusual'], { '/cases.json': JSON.stringify(cases, (_, value) => (typeof value === 'number' && Number.isNaN(value) ? null : value)) });
  const browser = await chromium.launch(launchOptions);
  try {
    const page = await browser.newPage();
    await page.goto(`${served.url}/unusual.html`);
    await page.waitForFunction(() => window.unusualMicros !== undefined, undefined, { timeout: 120_000 });
    const micros = await page.evaluate(() => window.unusualMicros);
    for (const { name, limit } of cases) yield { id: `G8.µs.${name}`, what: 'the unusual-case check, µs per row, Chromium, median', value: micros[name], op: '<=', limit };
  } finally {
    await browser.close();
    served.close();
  }
}

/** A profile of `d` numbers in loose groups, around the parts of another. */
function invented(d, around) {
  const { next, below } = createRandom(d);
  const centres = Array.from({ length: 12 }, () => Array.from({ length: d }, () => 4 * next()));
  const make = (n) => Array.from({ length: n }, () => centres[below(12)].map((c) => c + next() + next()));
  const [train, tune, cal, rows] = [make(5000), make(400), make(1500), make(500)];
  const features = train[0].map((_, j) => sketchFeature({ name: `f${j}`, type: 'number' }, train.map((row) => row[j]), [], undefined, 'no-rows'));
  const unusual = unusualPart({ features, train, tune, cal, privacy: 'no-rows', seed: 1 });
  const { presentation: _presentation, check: _check, ...rest } = around;
  return { rows, profile: { ...rest, features, unusual, presentation: { labels: {} }, context: { segments: [] }, check: null } };
}
