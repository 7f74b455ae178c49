// What every other way begins with: onnxruntime-web's import and its first session, before any explanation.
import * as ort from 'onnxruntime-web/wasm';
import { report } from './measured.js';

ort.env.wasm.numThreads = 1;
const session = await ort.InferenceSession.create('/model.onnx', { executionProviders: ['wasm'] });
report({ ms: performance.now(), value: session.outputNames.length, engine: 'onnxruntime-web' });
