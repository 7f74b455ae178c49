import { readModel } from '@candor/core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a desk's model is one that the page has to run with onnxruntime; a file that cannot be read is refused by the page. */
export async function needsWebAssembly(folder) {
  const names = JSON.parse(readFileSync(join(folder, 'profile.json'), 'utf8')).model?.features;
  const bytes = new Uint8Array(readFileSync(join(folder, 'model.onnx')));
  const model = await readModel(bytes, names && { features: names }).catch(() => readModel(bytes)).catch(() => null);
  return model !== null && model.lowered === undefined;
}
