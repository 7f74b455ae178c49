import { CandorError } from '../errors.js';

/** Every code that reading a model or a row can end in, and what it means. */
export const modelCodes = {
  'not-onnx': 'The bytes are not an ONNX model.',
  'onnx-truncated': 'The file ends before one of its parts does.',
  'onnx-malformed': 'A part of the file cannot be decoded.',
  'onnx-limit': 'The file asks for more memory or work than its size justifies.',
  'onnx-external-data': 'Weights lie in another file.',
  'onnx-tensor-invalid': 'A tensor holds another number of values than its shape says, or a type it must not have.',
  'onnx-attribute-invalid': 'An attribute is missing, has the wrong type, or contradicts another one or the input.',
  'onnx-graph-invalid': 'Nodes form a cycle, read a value nobody makes, or make one twice.',
  'tree-invalid': 'A tree has a cycle, a dangling or shared node, an unknown class or column, or a threshold that is not a number.',
  'features-mismatch': 'The feature names given do not fit the inputs of the graph.',
  'classes-mismatch': 'The class names given do not fit the outputs of the graph.',
  'row-invalid': 'What is given as a row is none.',
  'missing-column': 'A row lacks a feature of the model.',
  'not-a-number': 'A text stands where the model reads a number.',
  'not-a-text': 'A number stands where the model reads a text.',
  'non-finite': 'A value is infinite, or too large for the model.',
  'not-an-integer': 'The model reads a whole number and got a fraction.',
  'missing-integer': 'The model reads a whole number, which cannot be missing.',
  'undefined-value': 'ONNX leaves open what an operator makes of this value.',
  'unknown-category': 'The graph refuses every value outside its list.',
  'not-lowered': 'The model has no native form; another predictor has to run it.',
} as const;

export type ModelCode = keyof typeof modelCodes;

/** Ends reading with a coded error; what is wrong with a file ends in the way out. */
export function fail(code: ModelCode, message: string, cause?: unknown): never {
  const broken = code === 'tree-invalid' || (code.startsWith('onnx-') && code !== 'onnx-external-data');
  throw new CandorError(code, broken ? `${message} Export or download the model again.` : message, cause === undefined ? undefined : { cause });
}
