import type { Problem } from '../../errors.js';
import { fail } from '../codes.js';
import type { ModelInput, ReadModelOptions } from '../model.js';
import type { Allowance } from '../onnx/allowance.js';
import { Attributes } from '../onnx/attributes.js';
import type { OnnxGraph, OnnxModel, OnnxNode } from '../onnx/graph.js';
import { classesThrough } from './classesThrough.js';
import { LowerContext } from './context.js';
import { readInputs } from './inputs.js';
import { Refusal } from './operator.js';
import { operatorName, operatorOf } from './operators.js';
import type { Value } from './value.js';

export interface LoweredGraph {
  readonly context: LowerContext;
  readonly inputs: readonly ModelInput[];
  readonly values: ReadonlyMap<string, Value>;
  readonly problems: readonly Problem[];
}

/**
 * Walks the graph once and folds every node that can be folded; the others become opaque, and each
 * one that is the first of its kind says why in `problems`.
 */
export function lowerGraph({ graph, opsets }: OnnxModel, options: ReadModelOptions, allowance: Allowance): LoweredGraph {
  const context = new LowerContext(allowance, opsets);
  const values = new Map<string, Value>();
  const problems: Problem[] = [];
  for (const tensor of graph.initializers.values()) {
    values.set(tensor.name, { kind: 'constant', type: tensor.type, shape: tensor.dims, tensor });
  }
  for (const name of graph.sparse) values.set(name, { kind: 'opaque', type: 'undefined', reason: `The initializer "${name}" is sparse.` });
  const inputs = readInputs(graph, options, context, values, problems);
  for (const node of sorted(graph, values, allowance)) {
    const outputs = lowerNode(node, context, values, problems);
    node.outputs.forEach((name, i) => {
      if (name !== '') values.set(name, outputs[i] ?? { kind: 'opaque', type: 'undefined', reason: `${node.name} has no output ${i}` });
    });
  }
  return { context, inputs, values, problems };
}

function lowerNode(node: OnnxNode, context: LowerContext, values: ReadonlyMap<string, Value>, problems: Problem[]): readonly Value[] {
  const inputs = node.inputs.map((name) => (name === '' ? undefined : values.get(name)));
  const opaque = (reason: string): Value[] => {
    const classes = classesThrough(node, inputs, context);
    const winner = node.operator === 'ArgMax' || (classes === undefined && inputs.some((input) => input?.kind === 'opaque' && input.winner));
    return node.outputs.map(() => ({ kind: 'opaque', type: 'undefined', reason, winner, ...(classes && { classes }) }));
  };
  // Reported where it began; what follows from it is not a second reason.
  const blocked = inputs.find((input) => input?.kind === 'opaque');
  if (blocked?.kind === 'opaque') return opaque(blocked.reason);
  const lower = operatorOf(node);
  const refusal = (reason: string): Value[] => {
    const message = `${node.name}: ${reason}.`;
    problems.push({ code: 'node-not-lowered', message });
    return opaque(message);
  };
  if (lower === undefined) return refusal(`the operator ${operatorName(node)} has no native form`);
  // Before, numbers met along an attribute `axis`; ONNX Runtime starts here too.
  if (node.domain === '' && (context.opsets.get('ai.onnx') ?? 7) < 7) return refusal('ai.onnx is read from opset 7 on');
  try {
    const outputs = lower({ node, attributes: new Attributes(node, context.allowance), inputs, context });
    return 'kind' in outputs ? [outputs] : outputs;
  } catch (error) {
    if (error instanceof Refusal) return refusal(error.message);
    throw error;
  }
}

/**
 * Nodes in an order in which every input exists before it is read.
 * @throws {@link CandorError} `onnx-graph-invalid`.
 */
function sorted(graph: OnnxGraph, known: ReadonlyMap<string, Value>, allowance: Allowance): readonly OnnxNode[] {
  const maker = new Map<string, number>();
  graph.nodes.forEach((node, i) => {
    for (const name of node.outputs) {
      if (name === '') continue;
      if (maker.has(name) || known.has(name)) fail('onnx-graph-invalid', `${node.name}: the value "${name}" is made twice.`);
      allowance.bytes(8);
      maker.set(name, i);
    }
  });
  const state = new Uint8Array(graph.nodes.length); // 0 new, 1 waiting for its inputs, 2 done
  const order: OnnxNode[] = [];
  for (let first = 0; first < graph.nodes.length; first++) {
    const stack = [first];
    while (stack.length > 0) {
      const i = stack[stack.length - 1];
      const node = graph.nodes[i];
      if (state[i] === 2) {
        stack.pop();
        continue;
      }
      const waiting: number[] = [];
      for (const name of node.inputs) {
        allowance.steps(1);
        if (name === '' || known.has(name)) continue;
        const from = maker.get(name) ?? fail('onnx-graph-invalid', `${node.name} reads "${name}", which nothing in the graph makes.`);
        if (state[from] === 2) continue;
        if (state[from] === 1) fail('onnx-graph-invalid', `${node.name} reads "${name}", which depends on it: the graph has a cycle.`);
        waiting.push(from);
      }
      if (waiting.length === 0) {
        state[i] = 2;
        order.push(node);
        stack.pop();
      } else {
        state[i] = 1;
        for (let w = waiting.length - 1; w >= 0; w--) stack.push(waiting[w]);
      }
    }
  }
  return order;
}
