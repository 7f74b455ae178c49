// What the page's own runtime says of the rows that are served, to be held against the command.
import { createBrowserExplainer } from '@candor/browser';
import type { Explanation, Row } from '@candor/core';

declare global {
  interface Window {
    toldByPage?: Explanation[];
  }
}

interface Served {
  row: Row;
  context: Record<string, string>;
}

const url = (path: string) => new URL(path, location.href).href;
const explainer = createBrowserExplainer({ modelUrl: url('/model.onnx'), profileUrl: url('/profile.json') });
const served = (await (await fetch('/rows.json')).json()) as Served[];
const explained: Explanation[] = [];
for (const { row, context } of served) explained.push(await explainer.explain(row, { context }));
window.toldByPage = explained;
