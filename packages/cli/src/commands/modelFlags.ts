import { file, names, oneOf, required } from '../args/flag.js';

/** What every command that reads a model takes. */
export const modelFlags = {
  model: required(file('FILE', 'the ONNX model')),
  features: names('names of the columns of a single matrix input, in order'),
  classes: names('class names of a graph that has no label output, in order'),
  'output-kind': oneOf(['probability', 'logit', 'value'], 'what a lone float output is, when the graph has no label output'),
};
