import { cast } from './cast.js';
import { constant } from './constants.js';
import { categoryMapper, labelEncoder, oneHotEncoder } from './encode.js';
import type { Operators } from './operator.js';
import { binarizer, imputer, scaler } from './scale.js';
import { arrayFeatureExtractor, featureVectorizer, gather, slice, split } from './select.js';
import { concat, dropout, flatten, identity, reshape, squeeze, unsqueeze } from './shape.js';

/** What happens to features before a model sees them, and to its outputs without changing them. */
export const operators: Operators = {
  'ai.onnx.ml:Scaler': scaler,
  'ai.onnx.ml:Imputer': imputer,
  'ai.onnx.ml:Binarizer': binarizer,
  'ai.onnx.ml:OneHotEncoder': oneHotEncoder,
  'ai.onnx.ml:LabelEncoder': labelEncoder,
  'ai.onnx.ml:CategoryMapper': categoryMapper,
  'ai.onnx.ml:FeatureVectorizer': featureVectorizer,
  'ai.onnx.ml:ArrayFeatureExtractor': arrayFeatureExtractor,
  Cast: cast,
  Concat: concat,
  Constant: constant,
  Dropout: dropout,
  Flatten: flatten,
  Gather: gather,
  Identity: identity,
  Reshape: reshape,
  Slice: slice,
  Split: split,
  Squeeze: squeeze,
  Unsqueeze: unsqueeze,
};
