import type { Model, ModelInput } from '@candor/core';
import { names, onOff, oneOf } from '../args/flag.js';
import { defineCommand } from '../command.js';
import { createLineWriter } from '../output/lineWriter.js';
import { printable } from '../output/quote.js';
import { openModel } from './openModel.js';

export const inspect = defineCommand({
  name: 'inspect',
  about: 'Say what an ONNX file holds: its kind, inputs, outputs, operators, and what stands in the way.',
  positionals: ['model.onnx'],
  flags: {
    features: names('names of the columns of a single matrix input, in order'),
    classes: names('class names of a graph that has no label output, in order'),
    'output-kind': oneOf(['probability', 'logit', 'value'], 'what a lone float output is, when the graph has no label output'),
    json: onOff('print one JSON object'),
  },
  async run(values, io) {
    const model = await openModel({ ...values, model: values['model.onnx'] }, io);
    const out = createLineWriter(io.stdout);
    await out.write(values.json ? JSON.stringify(inspection(model)) : description(model));
    await out.close();
    return 0;
  },
});

/** What a program may want to know; the file's bytes and the lowered numbers stay out. */
function inspection({ kind, sha256, name, features, inputs, output, operators, opsets, lowered, problems }: Model): Record<string, unknown> {
  return { kind, sha256, name, task: output.task, features, inputs, output, operators, opsets, size: lowered && sizeOf(lowered), problems };
}

function sizeOf({ columns, parts }: NonNullable<Model['lowered']>) {
  const ensembles = parts.flatMap((part) => part.ensembles);
  return {
    columns: columns.length,
    weights: parts.reduce((sum, part) => sum + part.linear.length, 0),
    trees: ensembles.reduce((sum, { roots }) => sum + roots.length, 0),
    nodes: ensembles.reduce((sum, { column }) => sum + column.length, 0),
  };
}

const typeOf = ({ elementType, shape }: ModelInput) => `${elementType}[${shape.map((size) => size ?? 'n').join(',')}]`;

/** "10 float[n,1], 3 string[n,1]". */
function counted(words: readonly string[]): string {
  return [...new Set(words)].map((word) => `${words.filter((one) => one === word).length} ${word}`).join(', ');
}

/** In quotes where a list would not tell where it ends. */
const listed = (category: string) => (/^$|[,"]|^\s|\s$/.test(category) ? JSON.stringify(category) : category);

/** The same for a person. */
function description(model: Model): string {
  const { kind, sha256, name, features, inputs, output, operators, opsets, lowered, problems } = model;
  const lines = [
    `kind      ${kind}${name === undefined ? '' : ` (${name})`}`,
    `sha256    ${sha256}`,
    `task      ${output.task}${output.classes ? `: ${output.classes.map(listed).join(', ')}` : ''}`,
    `outputs   ${[output.label, output.score].filter((one) => one !== undefined).join(', ')} (${output.kind}${output.names && output.names.length > 1 ? `: ${output.names.join(', ')}` : ''})`,
    `inputs    ${inputs.length <= 3 ? inputs.map((input) => `${input.name} ${typeOf(input)}`).join(', ') : counted(inputs.map(typeOf))}`,
    `operators ${Object.entries(operators).map(([operator, count]) => `${operator} ${count}`).join(', ')}`,
    `opsets    ${Object.entries(opsets).map(([domain, version]) => `${domain || 'ai.onnx'} ${version}`).join(', ')}`,
  ];
  if (lowered) {
    const { columns, weights, trees, nodes } = sizeOf(lowered);
    lines.push(`size      ${[`${columns} prepared columns`, weights > 0 && `${weights} linear terms`, trees > 0 && `${trees} trees, ${nodes} nodes`].filter(Boolean).join(', ')}`);
  }
  lines.push(`features  ${features.length}`);
  const wide = Math.max(0, ...features.map((feature) => feature.name.length));
  for (const { name: feature, type, categories, only } of features) {
    const values = only ?? categories;
    lines.push(`  ${feature.padEnd(wide)}  ${type}${values ? `: ${values.map((value) => listed(String(value))).join(', ')}` : ''}${only ? ' (any other value is refused)' : ''}`);
  }
  for (const { code, message } of problems) lines.push(`problem   ${message} [${code}]`);
  return lines.map(printable).join('\n');
}
