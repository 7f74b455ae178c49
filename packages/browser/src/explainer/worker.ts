import { openModel } from './openModel.js';
import type { Port } from './protocol.js';
import { serveExplainer } from './serveExplainer.js';

// The compiler sees a window here: this package's types are those of a page.
serveExplainer(globalThis as unknown as Port, openModel);
