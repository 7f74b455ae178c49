import { createAttributor, encodeBackground, encodeRow, readModel } from '@candor/core';

interface Golden {
  features: { name: string }[];
  background: { rows: (number | null)[][] };
  explained: { rows: (number | null)[][] };
}

const fetched = async (path: string): Promise<Response> => fetch(path);
const golden = (await (await fetched('/golden.json')).json()) as Golden;
const model = await readModel(new Uint8Array(await (await fetched('/model.onnx')).arrayBuffer()), { features: golden.features.map(({ name }) => name) });
const attributor = createAttributor(model.lowered!, encodeBackground(model.features, golden.background.rows), { kind: model.output.kind });
const rows = golden.explained.rows.map((row) => encodeRow(model, row.map((value) => value ?? Number.NaN)));

addEventListener('message', async ({ data }: MessageEvent<number>) => {
  const { values } = await attributor.explain(rows[data]!, { scale: 'margin', output: 1, engine: 'auto', budget: 0, seed: 0 });
  postMessage({ values });
});
postMessage({ nRows: rows.length });
