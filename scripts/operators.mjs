// `pnpm operators`: writes docs/operators.md, every ONNX operator that is read, from core. With --check nothing is written and a difference exits 1.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtCli } from './build-cli.mjs';
import { checkOrReplace } from './generated.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The page: a table for each domain.
 *
 * @param {Readonly<Record<string, object>>} operators - What the reader has, by domain.
 * @param {Readonly<Record<string, { versions: readonly number[], reads: string, limits?: string }>>} notes
 * @throws When an operator has no note, or a note no operator.
 */
export function operatorsPage(operators, notes) {
  const known = Object.entries(operators).flatMap(([domain, members]) => Object.keys(members).map((operator) => (domain === '' ? operator : `${domain}:${operator}`)));
  const unnoted = known.filter((name) => !Object.hasOwn(notes, name));
  const unread = Object.keys(notes).filter((name) => !known.includes(name));
  if (unnoted.length + unread.length > 0) throw new Error(`operators without a note: ${unnoted.join(', ') || 'none'}; notes without an operator: ${unread.join(', ') || 'none'}`);
  const domains = [...new Set(known.map(domainOf))].toSorted();
  return [head(known.length), ...domains.map((domain) => table(domain, known.filter((name) => domainOf(name) === domain).toSorted(), notes)), tail].join('\n');
}

const domainOf = (name) => (name.includes(':') ? name.slice(0, name.indexOf(':')) : 'ai.onnx');

const head = (count) => `<!-- Made by \`pnpm operators\` from packages/core/src/model/lower/operatorNotes.ts. Edit the notes there. -->

# ONNX operators read

A graph made of these ${count} operators becomes a linear model, a sum of trees, or a mixture of both, is predicted without
WebAssembly and explained exactly. Any other operator, and whatever the last column names, leaves the graph to onnxruntime-web:
nothing is served natively that would not equal it. \`candor inspect model.onnx\` says which node it was, and why.

*Versions* are the opsets in which the operator's definition changed, as far as it is read.
`;

const tail = `The graph as a whole: inputs are float, double, int64, int32, bool or string tensors with the rows first, one column each or one matrix;
operators of ai.onnx are read from opset 7 on, as in ONNX Runtime; weights stand in the file itself, not sparse; control flow
(If, Loop, Scan) and functions are left to the graph engine.
`;

function table(domain, names, notes) {
  const rows = names.map((name) => {
    const { versions, reads, limits = '' } = notes[name];
    return `| ${name.slice(name.indexOf(':') + 1)} | ${versions.join(', ')} | ${reads} | ${limits} |`;
  });
  return [`## ${domain}`, '', '| operator | versions | what is read | what is left to the graph engine |', '|---|---|---|---|', ...rows, ''].join('\n');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  builtCli();
  const lower = new URL('../packages/core/dist/model/lower/', import.meta.url);
  const [{ operators }, { operatorNotes }] = await Promise.all([import(`${lower}operators.js`), import(`${lower}operatorNotes.js`)]);
  process.exitCode = checkOrReplace(root, new Map([['docs/operators.md', operatorsPage(operators, operatorNotes)]]), 'pnpm operators');
}
