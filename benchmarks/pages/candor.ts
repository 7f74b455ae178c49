// From the page's start to the first explanation: worker, model file, profile and one row, nothing warmed.
import { createBrowserExplainer } from '@candor/browser';
import { report, row } from './measured.js';

const explainer = createBrowserExplainer({ modelUrl: new URL('/model.onnx', location.href).href, profileUrl: new URL('/profile.json', location.href).href });
const explanation = await explainer.explain(await row());
report({ ms: performance.now(), value: explanation.prediction.value, engine: explanation.attribution.engine });
