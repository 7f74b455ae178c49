import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A host's own server between its pages and the feedback service: it knows who is signed in, and adds the token. */
export interface Gateway {
  readonly url: string;
  /** Answers the next requests so, after they were handed on and answered. */
  failNext(...statuses: readonly number[]): void;
  close(): void;
}

export async function startGateway(service: string, token: string): Promise<Gateway> {
  const failures: number[] = [];
  const server = createServer((incoming, response) => {
    const readable = {
      'Access-Control-Allow-Origin': incoming.headers.origin ?? '*', 'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key', 'Access-Control-Expose-Headers': 'Retry-After, Date',
    };
    if (incoming.method === 'OPTIONS') return void response.writeHead(204, readable).end();
    const { origin: _, ...headers } = incoming.headers;
    const outgoing = request(new URL(incoming.url!, service), { method: incoming.method, headers: { ...headers, authorization: `Bearer ${token}` } }, (answer) => {
      const status = failures.shift() ?? answer.statusCode!;
      response.writeHead(status, { ...answer.headers, ...readable });
      answer.pipe(response);
    });
    outgoing.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(502, readable).end()));
    incoming.pipe(outgoing);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/events`,
    failNext: (...statuses) => void failures.push(...statuses),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
