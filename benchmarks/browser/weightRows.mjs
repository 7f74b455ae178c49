import { bytesCounted } from './importPaths.mjs';
import { PUBLISHED, weigh } from './weigh.mjs';

/**
 * A row for each import path, from packages as a user gets them.
 *
 * @param {readonly import('./importPaths.mjs').ImportPath[]} paths
 * @param {{ folder: string, modules: boolean }} options - Where the packed packages lie, and whether modules are weighed, too.
 */
export async function* weightRows(paths, { folder, modules }) {
  for (const path of paths) {
    const weight = await weigh(path.source, { folder, conditions: PUBLISHED, modules });
    const limit = path.limit === undefined ? {} : { op: '<=', limit: path.limit };
    yield { id: path.id, what: `${path.what}, bytes`, value: bytesCounted(path, weight), ...limit };
    if (path.limit !== undefined && path.counted === 'all' && weight.start < weight.all) yield { id: `${path.id}.start`, what: `${path.what}, bytes before anything loads on demand`, value: weight.start };
    if (path.limit !== undefined && path.counted === 'start' && weight.start < weight.all) yield { id: `${path.id}.all`, what: `${path.what}, bytes with every chunk on demand`, value: weight.all };
    for (const { module, gzip } of weight.modules.slice(0, 40)) yield { id: `${path.id}.module`, what: module, value: gzip };
  }
}
