import { sha256 } from '../numeric/sha256.js';
import { fail } from './codes.js';
import { lowerGraph } from './lower/lowerGraph.js';
import { operatorName } from './lower/operators.js';
import { readOutputs } from './lower/readOutputs.js';
import type { LoweredModel } from './lowered.js';
import type { Model, ReadModelOptions } from './model.js';
import { Allowance } from './onnx/allowance.js';
import type { OnnxGraph } from './onnx/graph.js';
import { readOnnx } from './onnx/readOnnx.js';

/**
 * Reads an ONNX file: its features, its outputs, and its native form when it is linear, made of trees,
 * or a sum of such parts. Anything else has the kind `graph`, and `problems` say why, node by node.
 *
 * @param bytes - The file. It is kept, not copied: it must not change while the model is in use.
 * @throws {@link CandorError} with one of `modelCodes` for a file that is not ONNX, is broken, or
 *   contradicts itself. Time and memory grow with the size of the file and nothing else in it.
 */
export async function readModel(bytes: Uint8Array, options: ReadModelOptions = {}): Promise<Model> {
  if (!(bytes instanceof Uint8Array)) fail('not-onnx', `What is given as a model is ${typeof bytes}, and needed are the bytes of an ONNX file: new Uint8Array(await (await fetch(url)).arrayBuffer()), in Node readFileSync(path).`);
  const allowance = new Allowance(bytes.length);
  const onnx = readOnnx(bytes, allowance);
  const lowering = lowerGraph(onnx, options, allowance);
  const { output, lowered, problems } = readOutputs(onnx.graph, lowering, options);
  return {
    kind: lowered === undefined ? 'graph' : kindOf(lowered),
    sha256: await digest(bytes),
    ...(onnx.graph.name !== '' && { name: onnx.graph.name }),
    features: lowering.context.features,
    inputs: lowering.inputs,
    output,
    ...(lowered && { lowered }),
    operators: countOperators(onnx.graph),
    opsets: Object.fromEntries(onnx.opsets),
    problems: lowered === undefined ? [...lowering.problems, ...problems] : problems,
    bytes,
  };
}

function kindOf({ parts }: LoweredModel): Model['kind'] {
  if (parts.every(({ ensembles }) => ensembles.length === 0)) return 'linear';
  return parts.length === 1 && parts[0].linear.length === 0 ? 'trees' : 'additive';
}

function countOperators({ nodes }: OnnxGraph): Record<string, number> {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const name = operatorName(node);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

/** Lower-case hex. A page that is not served over https has no `crypto.subtle`. */
async function digest(bytes: Uint8Array): Promise<string> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) return sha256(bytes);
  const hash = new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
