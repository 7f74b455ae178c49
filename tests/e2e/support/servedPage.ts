import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { build, type Rolldown } from 'vite';
import { root } from './processes.js';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm' };

/**
 * A page of `pages/` as a production build, from the packages' sources, with files beside it.
 *
 * @param files - Answers by path, such as `/questions.json`.
 */
export async function servePage(name: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<{ url: string; close(): void }> {
  const pages = `${root}tests/e2e/pages`;
  const { output } = (await build({
    root: pages,
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@candor/source', 'module', 'browser', 'production'] },
    worker: { format: 'es' },
    build: { write: false, target: 'es2022', rolldownOptions: { input: `${pages}/${name}.html` } },
  })) as Rolldown.RolldownOutput;
  const built = Object.fromEntries(output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]));
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const body = files[pathname] ?? built[pathname];
    response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': TYPES[extname(pathname)] ?? 'application/octet-stream' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}.html`, close: () => server.close() };
}
