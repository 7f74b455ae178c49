import type { Explainer } from '@candor/core';
import type { ModelFiles, ModelSource, Port, RemotePredict } from '../explainer/protocol.js';
import { serveExplainer } from '../explainer/serveExplainer.js';

export type Open = (source: ModelSource, files: ModelFiles, remote: RemotePredict) => Promise<Explainer>;

/** The two ends of the protocol over a real message channel, which clones what passes as a worker's does. */
export class FakeWorker extends EventTarget {
  readonly #channel = new MessageChannel();
  isTerminated = false;

  constructor(open: Open) {
    super();
    const { port1, port2 } = this.#channel;
    port1.addEventListener('message', (event) => this.dispatchEvent(new MessageEvent('message', { data: event.data as unknown })));
    port1.start();
    serveExplainer(port2 as unknown as Port, open);
    port2.start();
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.#channel.port1.postMessage(message, transfer);
  }

  terminate(): void {
    this.isTerminated = true;
    this.#channel.port1.close();
  }
}
