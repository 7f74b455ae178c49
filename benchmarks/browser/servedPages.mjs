import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { build } from 'vite';

const pages = fileURLToPath(new URL('../pages/', import.meta.url));
const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/**
 * Builds the benchmark's pages as a production build and serves them beside the given files.
 *
 * @param {string[]} names - Pages under `pages/`, without `.html`.
 * @param {Record<string, string | Buffer>} files - Answers by path, e.g. `/row.json`.
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function servePages(names, files) {
  await build({
    root: pages,
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: dist, emptyOutDir: true, target: 'es2022', rolldownOptions: { input: names.map((name) => `${pages}${name}.html`) } },
  });
  const assets = sirv(dist);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = files[path];
    // Isolated, so that the page's clock steps by 5 µs instead of 0.1 ms.
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    if (file !== undefined) return response.end(file);
    assets(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** A file of the demo, as bytes. */
export const demoFile = (path) => readFileSync(fileURLToPath(new URL(`../../demo/${path}`, import.meta.url)));
