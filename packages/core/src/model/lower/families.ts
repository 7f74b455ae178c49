import { fail } from '../codes.js';
import type { OnnxGraph } from '../onnx/graph.js';
import type { Lower, Operators } from './operator.js';

/**
 * Operators by family. A family is loaded when a graph has one of its members, so that a page with a tree
 * model does not carry what only linear models need.
 */
export const families: readonly Family[] = [
  {
    members: ml('Scaler Imputer Binarizer OneHotEncoder LabelEncoder CategoryMapper FeatureVectorizer ArrayFeatureExtractor')
      .concat('Cast Concat Constant Dropout Flatten Gather Identity Reshape Slice Split Squeeze Unsqueeze'.split(' ')),
    load: () => import('./preparation.js'),
  },
  { members: ml('TreeEnsembleRegressor TreeEnsembleClassifier TreeEnsemble'), load: () => import('./ensembles.js') },
  {
    members: ml('LinearRegressor LinearClassifier Normalizer ZipMap')
      .concat('Abs Add ArgMax Clip Div Equal Exp Gemm Greater IsNaN Log MatMul Mean Mul Neg Not ReduceMean ReduceSum Sigmoid Softmax Sqrt Sub Sum'.split(' ')),
    load: () => import('./scoring.js'),
  },
];

interface Family {
  readonly members: readonly string[];
  readonly load: () => Promise<{ operators: Operators }>;
}

function ml(names: string): string[] {
  return names.split(' ').map((name) => `ai.onnx.ml:${name}`);
}

/** An operator's name, with its domain unless that is ai.onnx. */
export const operatorName = ({ domain, operator }: { domain: string; operator: string }): string => (domain === '' ? operator : `${domain}:${operator}`);

/**
 * The operators that a graph has and that fold, by name.
 * @throws {@link CandorError} `reader-not-loaded` when a part of this library cannot be fetched.
 */
export async function operatorsOf(graph: OnnxGraph): Promise<ReadonlyMap<string, Lower>> {
  const names = new Set(graph.nodes.map(operatorName));
  const needed = families.filter(({ members }) => members.some((name) => names.has(name)));
  const loaded = await Promise.all(needed.map(({ load }) => load())).catch((cause: unknown) =>
    fail('reader-not-loaded', 'A part of the model reader could not be fetched; serve all files of the build and try again.', cause));
  return new Map(loaded.flatMap(({ operators }) => Object.entries(operators)));
}
