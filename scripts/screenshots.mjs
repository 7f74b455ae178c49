// Pictures for a person to look at: the desks and the review page from the built apps, the panel from the built Storybook, light and dark,
// at 1280, 375 and 320 px, into screenshots/ (ignored). Build first: `pnpm build && pnpm build:apps && pnpm storybook:build`.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { chromium } from 'playwright';
import { launchOptions } from './chromium.mjs';
import { startReviewCases } from './review-cases.mjs';

const sirv = createRequire(new URL('../apps/loan-desk/package.json', import.meta.url))('sirv');
const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}screenshots/`;
const WIDTHS = [1280, 375, 320];
const THEMES = ['light', 'dark'];

/** What a person meets first; each is found in the list by what makes it so, not by its name. */
const CASES = {
  usual: ({ sureness, context, unusual }) => sureness?.word !== 'close-call' && context?.support !== 'unseen' && (unusual?.level ?? 'none') === 'none',
  'close-call': ({ sureness }) => sureness?.word === 'close-call',
  'new-context': ({ context }) => context?.support === 'unseen',
  unusual: ({ unusual }) => unusual !== null && unusual.level !== 'none',
};

/** Pages of the guide, and hosts that run the real models. */
const GUIDE = [
  'start-here--docs', 'principles--docs', 'words-catalog--messages', 'words-generated-sentences--one-case', 'words-do-and-don-t--docs', 'tokens-swatches--light', 'tokens-contrast--light', 'tokens-colour-vision--four-ways',
  'foundations-colour-and-pattern--docs', 'foundations-density--three', 'foundations-layout-widths--four-widths', 'foundations-states--explanation', 'components-badge--docs', 'components-reasons--docs', 'components-escalation--past-due',
  'components-ownview--playground', 'patterns-loan-desk--three-columns', 'patterns-claims-desk--amounts', 'patterns-list-and-panel--follows-the-row', 'patterns-full-page--every-factor', 'accessibility-statement--docs',
];

/** How readers have it whose system is set in a way of their own: story, what the browser is told, what the toolbar is. */
const READERS = [
  { name: 'forced', story: 'components-explanation--normal', media: { forcedColors: 'active' } },
  { name: 'forced-dark', story: 'components-explanation--reason-open', media: { forcedColors: 'active', colorScheme: 'dark' } },
  { name: 'more-contrast', story: 'components-explanation--normal', globals: 'contrast:more' },
  { name: 'arabic', story: 'foundations-right-to-left-hand-made-draft-words--panel' },
  { name: 'arabic-dots', story: 'foundations-right-to-left-hand-made-draft-words--amount' },
  { name: 'text-200', story: 'components-explanation--normal', globals: 'text:200' },
  { name: 'print', story: 'components-print-and-export--for-the-officer', media: { media: 'print' } },
];

for (const [what, path] of [['the app', 'apps/loan-desk/dist'], ['the model desk', 'apps/model-desk/dist'], ['Storybook', 'storybook-static']]) {
  if (!existsSync(root + path)) stop(`${what} is not built; type \`pnpm build && pnpm build:apps && pnpm storybook:build\``);
}
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const browser = await chromium.launch(launchOptions);
try {
  await photographDesks();
  await photographReview();
  await photographStories();
} finally {
  await browser.close();
}

async function photographDesks() {
  const app = await startApp();
  try {
    for (const [at, desk] of JSON.parse(readFileSync(`${root}demo/desks.json`, 'utf8')).entries()) {
      const read = (name) => readFileSync(`${root}demo/${desk}/${name}`, 'utf8');
      const { id } = JSON.parse(read('desk.json'));
      const references = Papa.parse(read('rows.csv'), { header: true, skipEmptyLines: true }).data.map((row) => row[id]);
      await photographDesk(desk, new URL(at === 0 ? '/' : `/${desk}/`, app.url).href, references);
    }
  } finally {
    app.stop();
  }
}

async function photographDesk(desk, address, references) {
  let found; // once: the same cases at every width, so that pictures can be laid side by side
  for (const theme of THEMES) {
    for (const width of WIDTHS) {
      const page = await newPage(theme, width);
      await page.goto(address);
      found ??= await findCases(page, desk, references);
      for (const [name, reference] of Object.entries(found)) {
        await openCase(page, reference);
        await shoot(page, `${desk}-${name}-${width}-${theme}`);
      }
      await openCase(page, found.usual);
      await page.locator('.candor-panel [data-part="trigger"]').first().click();
      await page.getByRole('button', { name: 'Disagree' }).click();
      await shoot(page, `${desk}-disagree-${width}-${theme}`);
      await page.context().close();
    }
  }
}

/** The first case of the list for each of CASES, judged by what the page itself says about it. */
async function findCases(page, desk, references) {
  const found = {};
  for (const reference of references) {
    const missing = Object.keys(CASES).filter((name) => found[name] === undefined);
    if (missing.length === 0) break;
    await openCase(page, reference);
    const explained = JSON.parse(await page.locator(`script[data-explanation-of="${reference}"]`).textContent());
    const fits = missing.find((name) => CASES[name](explained));
    if (fits !== undefined) found[fits] = reference;
  }
  for (const name of Object.keys(CASES)) if (found[name] === undefined) console.warn(`${desk}: no case of the list is ${name}`);
  if (found.usual === undefined) stop(`${desk}: no case of the list is a usual one`);
  return found;
}

async function openCase(page, reference) {
  await page.evaluate((hash) => (location.hash = hash), reference);
  await page.locator(`script[data-explanation-of="${reference}"]`).waitFor({ state: 'attached' });
}

async function photographReview() {
  const { url, asked: [disputed], stop: stopReview } = await startReviewCases();
  try {
    for (const theme of THEMES) {
      for (const width of WIDTHS) {
        const page = await newPage(theme, width);
        await page.goto(url);
        const entry = page.getByRole('navigation', { name: 'Cases' }).getByRole('link', { name: disputed });
        await entry.waitFor();
        await shoot(page, `review-queue-${width}-${theme}`);
        await entry.click();
        await page.locator('.candor-panel [data-part="recommendation"]').waitFor();
        await shoot(page, `review-case-${width}-${theme}`);
        const take = page.getByRole('button', { name: 'Take this case' });
        if (await take.count() > 0) await take.click();
        await page.getByRole('button', { name: 'Send answer' }).click();
        await shoot(page, `review-answer-${width}-${theme}`);
        await page.context().close();
      }
    }
  } finally {
    await stopReview();
  }
}

async function photographStories() {
  const server = createServer(sirv(`${root}storybook-static`));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const base = `http://127.0.0.1:${server.address().port}`;
    const { entries } = JSON.parse(readFileSync(`${root}storybook-static/index.json`, 'utf8'));
    const stories = Object.values(entries).filter(({ type, title }) => type === 'story' && title.startsWith('Components/Explanation'));
    if (stories.length === 0) stop('Storybook has no story of the panel');
    for (const theme of THEMES) {
      for (const width of WIDTHS) {
        const page = await newPage(theme, width);
        for (const story of stories) {
          const globals = `theme:${theme};width:${placeIn(width)}`;
          await page.goto(`${base}/iframe.html?id=${story.id}&viewMode=story&globals=${globals}`);
          await page.locator('#storybook-root > *').first().waitFor();
          await shoot(page, `${story.id}-${width}-${theme}`);
        }
        await page.context().close();
      }
    }
    await photographGuide(base, entries);
  } finally {
    server.close();
  }
}

async function photographGuide(base, entries) {
  const unknown = [...GUIDE, ...READERS.map(({ story }) => story)].filter((id) => !(id in entries));
  if (unknown.length > 0) stop(`Storybook has no ${unknown.join(', ')}; name what took their place in scripts/screenshots.mjs`);
  const addressOf = (id, globals) => `${base}/iframe.html?id=${id}&viewMode=${entries[id].type}&globals=${globals}`;
  for (const width of [1280, 375]) {
    for (const theme of THEMES) {
      const page = await newPage(theme, width);
      for (const id of GUIDE) {
        await page.goto(addressOf(id, `theme:${theme};width:${entries[id].type === 'docs' ? 424 : 'fluid'}`));
        await page.locator(id.startsWith('patterns-') ? '.candor-panel [data-part="reason"]' : '#storybook-root > *, #storybook-docs h1').first().waitFor();
        await shoot(page, `guide-${id}-${width}-${theme}`);
      }
      await page.context().close();
    }
  }
  for (const width of [1280, 320]) {
    for (const { name, story, media, globals = '' } of READERS) {
      const page = await newPage('light', width);
      if (media) await page.emulateMedia(media);
      await page.goto(addressOf(story, `width:${placeIn(width)}${globals && `;${globals}`}`));
      await page.locator('#storybook-root > *').first().waitFor();
      await shoot(page, `reader-${name}-${width}`);
      await page.context().close();
    }
  }
}

/** The desk gives the panel 424 px beside the form; the smallest phone's whole window is the panel's, as the first glance is measured. */
function placeIn(width) {
  if (width > 820) return 424;
  return width === 320 ? 320 : 'fluid';
}

async function newPage(theme, width) {
  const context = await browser.newContext({ viewport: { width, height: width > 820 ? 940 : 800 }, colorScheme: theme, reducedMotion: 'reduce', deviceScaleFactor: 1 });
  return context.newPage();
}

async function shoot(page, name) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  if (wide) console.warn(`${name}: the page scrolls sideways`);
  await page.evaluate(() => scrollTo(0, 0)); // what sticks to the window would stand in the middle of the picture
  await page.waitForTimeout(350); // past the delay after which a waiting panel draws its skeleton
  await page.screenshot({ path: `${out}${name}.png`, fullPage: true, animations: 'disabled' });
  console.log(`${name}.png`);
}

async function startApp() {
  const child = spawn(process.execPath, [`${root}apps/loan-desk/serve.mjs`, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  process.on('exit', () => child.kill());
  for await (const line of createInterface({ input: child.stdout })) {
    if (/^https?:\/\/\S+$/.test(line)) return { url: line, stop: () => child.kill() };
  }
  return stop('the application did not start');
}

function stop(message) {
  console.error(message);
  process.exit(2);
}
