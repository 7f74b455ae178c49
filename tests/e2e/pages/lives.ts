// Explainers that come and go: each starts a worker, answers one question and is disposed of.
import { createBrowserExplainer } from '@candor/browser';
import type { Questions } from './answers.js';

declare global {
  interface Window {
    /** So many lives of an explainer of the named questions, four at a time; resolves to how many answered. */
    live?: (name: string, times: number) => Promise<number>;
  }
}

const asked = (await (await fetch('/questions.json')).json()) as Questions[];

async function liveOnce({ modelUrl, profileUrl, read, background, rows, options }: Questions): Promise<number> {
  const explainer = createBrowserExplainer({ modelUrl, profileUrl, read, background });
  const { attribution } = await explainer.explain(rows[0]!, options);
  explainer.dispose();
  return Number(attribution.values.length > 0);
}

window.live = async (name, times) => {
  const questions = asked.find((one) => one.name === name)!;
  let answered = 0;
  for (let left = times; left > 0; left -= 4) {
    const lives = await Promise.all(Array.from({ length: Math.min(4, left) }, () => liveOnce(questions)));
    answered += lives.reduce((a, b) => a + b, 0);
  }
  return answered;
};
