import { readFileSync } from 'node:fs';
import { createExplainer, describeModel, readModel, readProfile, readProfiledModel, type Explainer } from '@candor/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchFirefox } from '../../scripts/firefox.mjs';
import { answersTo, predictor, type Questions } from './pages/answers.js';
import { launch } from './support/deskPage.js';
import { root } from './support/processes.js';
import { asked } from './support/questions.js';
import { servePage } from './support/servedPage.js';

type Answers = Record<string, string[]>;

const file = (path: string) => readFileSync(root + path.slice(1));
const files = Object.fromEntries(asked.flatMap(({ modelUrl, profileUrl }) => [modelUrl, profileUrl]).filter((path) => path !== undefined).map((path) => [path, file(path)]));
let inNode: Answers;
let served: { url: string; close(): void };

beforeAll(async () => {
  served = await servePage('sameBytes', { ...files, '/questions.json': JSON.stringify(asked) });
  inNode = {};
  for (const questions of asked) inNode[questions.name] = await answersTo(questions, await explainerOf(questions));
});
afterAll(() => served.close());

it('Node samples, enumerates and reads natively what the engines are compared on', () => {
  const engines = Object.values(inNode).flat().map((answer) => (JSON.parse(answer) as { attribution: { engine: string } }).attribution.engine);
  expect(new Set(engines)).toEqual(new Set(['tree', 'linear', 'link', 'enumerate', 'sample']));
  expect(inNode['40 given predictions']!.length).toBeGreaterThan(4);
});

it('the same seed gives the same bytes in Chromium as in Node', async () => {
  const browser = await launch();
  const page = await browser.newPage();
  await page.goto(served.url);
  const answers = await page.evaluate(() => window.answered);
  await browser.close();
  expect(answers).toEqual(inNode);
});

it('the same seed gives the same bytes in Firefox as in Node', async () => {
  const browser = await launchFirefox();
  const page = await browser.newPage();
  await page.goto(served.url);
  const [answers, agent] = await page.evaluate(async () => [await window.answered, navigator.userAgent] as const);
  await browser.close();
  expect(agent).toContain('Firefox');
  expect(answers).toEqual(inNode);
});

async function explainerOf({ modelUrl, profileUrl, read, model: described, background }: Questions): Promise<Explainer> {
  if (described) return createExplainer({ model: describeModel(described), predictor, ...(background && { background }) });
  if (profileUrl === undefined) return createExplainer({ model: await readModel(file(modelUrl!), read), ...(background && { background }) });
  const profile: unknown = JSON.parse(file(profileUrl).toString('utf8'));
  const model = await readProfiledModel(file(modelUrl!), profile);
  return createExplainer({ model, ...(await readProfile(profile, model)) });
}
