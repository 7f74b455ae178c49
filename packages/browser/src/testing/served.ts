import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';

let server: Server | undefined;
afterEach(stopServing);

/** Answers on this machine until the test is over. Returns the address, ended by `path`. */
export async function served(path: `/${string}`, handler: RequestListener): Promise<string> {
  server = createServer(handler);
  await new Promise<void>((resolve) => { server!.listen(0, '127.0.0.1', resolve); });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
}

export function stopServing(): void {
  server?.closeAllConnections();
  server?.close();
}
