import { SourceMap } from 'node:module';
import { gzipSync } from 'node:zlib';

/** @typedef {{ module: string, minified: number, gzip: number }} ModuleCost - Bytes. */

/**
 * What each module costs in a built page: the gzipped bytes by which its chunks would shrink without it. Modules
 * compress one another, so that these add up to less than the whole.
 *
 * @param {readonly { code: string, map: import('node:module').SourceMapPayload }[]} chunks - Built with source maps.
 * @returns {ModuleCost[]} The costliest first.
 */
export function modulesOf(chunks) {
  const costs = new Map();
  for (const { code, map } of chunks) {
    const whole = gzipped(code);
    const pieces = piecesOf(code, map);
    for (const module of new Set(pieces.map((piece) => piece.module))) {
      const cost = costs.get(module) ?? { module, minified: 0, gzip: 0 };
      const rest = pieces.filter((piece) => piece.module !== module).map(({ text }) => text).join('');
      cost.minified += code.length - rest.length;
      cost.gzip += whole - gzipped(rest);
      costs.set(module, cost);
    }
  }
  return [...costs.values()].sort((a, b) => b.gzip - a.gzip);
}

/** The code in stretches, each from one module. */
function piecesOf(code, map) {
  const origins = new SourceMap(map);
  const pieces = [];
  code.split('\n').forEach((line, at) => {
    for (let column = 0; column < line.length; column++) {
      const module = nameOf(origins.findEntry(at, column).originalSource);
      const last = pieces.at(-1);
      if (last?.module === module) last.text += line[column];
      else pieces.push({ module, text: line[column] });
    }
  });
  return pieces;
}

/** A path as a reader knows it: from the package on. */
const nameOf = (source) => source?.replace(/^.*(?:node_modules|packages)\//u, '') ?? 'the bundler';

const gzipped = (text) => gzipSync(text, { level: 9 }).length;
