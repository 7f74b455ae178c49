import { expect, it } from 'vitest';
import { createBrowserExplainer, createFeedbackClient } from './index.js';

// Without a page, as in a server that draws one: modules of the page are loaded there too.
it('there is no page in this test', () => {
  expect(typeof document).toBe('undefined');
});

it('a client made on a server holds nothing and says why it takes nothing', async () => {
  const client = createFeedbackClient({ endpoint: '/feedback' });
  await client.ready;
  expect(client.getState()).toMatchObject({ loaded: false, records: [], online: true });
  expect(await client.reset()).toBe(true);
  await expect(client.submit({ kind: 'opinion', verdict: 'agree' }, { predictionId: 'p', explanation: null })).rejects.toMatchObject({ code: 'no-page' });
  client.subscribe(() => undefined)();
  client.dispose();
});

it('an explainer made on a server starts nothing, and refuses by a code when it is asked', async () => {
  const explainer = createBrowserExplainer({ modelUrl: '/model.onnx', profileUrl: '/profile.json', ort: { wasmUrl: '/ort.wasm' } });
  expect(explainer.getState()).toEqual({ status: 'idle' });
  await expect(explainer.explain({ speed: 1 })).rejects.toMatchObject({ code: 'no-page' });
  await expect(explainer.ready).rejects.toMatchObject({ code: 'no-page' });
  explainer.dispose();
});
