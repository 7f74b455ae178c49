import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/**
 * Answers with a problem document what never became a request: what Node's parser refuses, headers too large, and bytes
 * that come too slowly.
 */
export function answerBrokenRequests(server: Server): void {
  /** The answer that is under way on a connection. */
  const answers = new WeakMap<Duplex, ServerResponse>();
  server.on('request', (request, response) => void answers.set(request.socket, response));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const answer = answers.get(socket);
    // Nobody listens, or part of another answer has left: bytes of ours would be taken for its end.
    if (!socket.writable || error.code === 'ECONNRESET' || (answer?.headersSent && !answer.writableFinished)) return socket.destroy();
    const { status, code, detail } = known[error.code ?? ''] ?? malformed;
    const body = JSON.stringify({ type: `urn:candor:problem:${code}`, title: STATUS_CODES[status], status, detail, code, instance: `urn:uuid:${randomUUID()}` });
    socket.end([
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`, 'Content-Type: application/problem+json', `Content-Length: ${Buffer.byteLength(body)}`, 'Cache-Control: no-store', 'Connection: close', '', body,
    ].join('\r\n'));
  });
}

const malformed = { status: 400, code: 'malformed', detail: 'this is not HTTP as RFC 9112 has it' };

const known: Readonly<Record<string, typeof malformed>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, code: 'too-slow', detail: 'the request did not arrive in time; send it again' },
  HPE_HEADER_OVERFLOW: { status: 431, code: 'headers-too-large', detail: 'all headers together may have 16 KiB' },
};
