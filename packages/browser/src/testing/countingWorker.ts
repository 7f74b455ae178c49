import { countRuns } from '../../../runtime/src/testing/countRuns.js';
import { openModel } from '../explainer/openModel.js';
import type { Port } from '../explainer/protocol.js';
import { serveExplainer } from '../explainer/serveExplainer.js';

// The package's worker, which also tells a channel how often onnxruntime has been called.
const channel = new BroadcastChannel((globalThis as unknown as { name: string }).name);
countRuns((runs) => channel.postMessage(runs));
serveExplainer(globalThis as unknown as Port, openModel);
