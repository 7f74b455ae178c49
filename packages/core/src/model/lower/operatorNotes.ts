export interface OperatorNote {
  /** Versions of the operator's definition that are read: the opset in which each came, from the one in force at ai.onnx 7 on. */
  readonly versions: readonly number[];
  readonly reads: string;
  /** What is left to the graph engine. */
  readonly limits?: string;
}

/** What is read of each operator: `pnpm operators` makes the table of the documentation of it. */
export const operatorNotes: Readonly<Record<string, OperatorNote>> = {
  'ai.onnx.ml:Scaler': { versions: [1], reads: '(x - offset) × scale in float32, for each column or for all.' },
  'ai.onnx.ml:Imputer': { versions: [1], reads: 'A value in place of a missing one (or of one marker number), for each column or for all.', limits: 'Float and int64 inputs.' },
  'ai.onnx.ml:Binarizer': { versions: [1], reads: '1 above the threshold, else 0; a row with a missing value is refused, as by the runtime.', limits: 'Float inputs.' },
  'ai.onnx.ml:OneHotEncoder': {
    versions: [1],
    reads: 'Texts and numbers: a column of 1 and 0 for each category. An unknown value gives zeros; with zeros=0 a row that holds one is refused, and so is one with a missing value where 0 is a category: builds of the runtime differ.',
    limits: 'With zeros=0 it has to stand behind the input, or a Cast of it.',
  },
  'ai.onnx.ml:LabelEncoder': { versions: [1, 2, 4], reads: 'Texts or numbers looked up in a table; also on the label output.' },
  'ai.onnx.ml:CategoryMapper': { versions: [1], reads: 'Texts to whole numbers, or back.' },
  'ai.onnx.ml:FeatureVectorizer': { versions: [1], reads: 'Columns of several number tensors side by side, as floats.' },
  'ai.onnx.ml:ArrayFeatureExtractor': { versions: [1], reads: 'Columns by number; class names by label.', limits: 'Constant numbers.' },
  Cast: { versions: [6, 9, 13, 19, 21, 23], reads: 'Between number types, rounding or truncating as the runtime does; labels to texts.', limits: 'Not between texts and numbers of features. A row whose missing, or too large, number becomes a whole one is refused: ONNX leaves the result open.' },
  Concat: { versions: [4, 11, 13], reads: 'Columns or scores side by side.', limits: 'Not along the rows; scores of one kind only.' },
  Constant: { versions: [1, 9, 11, 12, 13, 19, 21, 23], reads: 'Numbers and texts written into the graph.', limits: 'Not sparse ones.' },
  Dropout: { versions: [7, 10, 12, 13, 22], reads: 'Nothing happens after training.', limits: 'Not in training mode; its mask is not read.' },
  Flatten: { versions: [1, 9, 11, 13, 21, 23], reads: 'All columns of a row in one list.', limits: 'Axis 1.' },
  Gather: { versions: [1, 11, 13], reads: 'Columns by number; class names by label.', limits: 'Constant numbers; not along the rows.' },
  Identity: { versions: [1, 13, 14, 16, 19, 21, 23], reads: 'Nothing happens.' },
  Reshape: { versions: [5, 13, 14, 19, 21, 23], reads: 'The same columns in another shape, rows first.', limits: 'The shape is a constant and keeps the rows; not allowzero.' },
  Slice: { versions: [1, 10, 11, 13], reads: 'A run of columns, forwards or backwards, with steps.', limits: 'Constant bounds; not along the rows.' },
  Split: { versions: [2, 11, 13, 18], reads: 'Columns in several tensors.', limits: 'Constant sizes; not along the rows.' },
  Squeeze: { versions: [1, 11, 13, 21, 23], reads: 'Dimensions of size 1 taken out.' },
  Unsqueeze: { versions: [1, 11, 13, 21, 23], reads: 'Dimensions of size 1 put in.' },
  'ai.onnx.ml:TreeEnsembleRegressor': {
    versions: [1, 3, 5],
    reads: 'Floats and doubles: SUM and AVERAGE, base values, several targets, every split mode, missing-value tracking.',
    limits: 'MIN and MAX of the trees are not additive.',
  },
  'ai.onnx.ml:TreeEnsembleClassifier': {
    versions: [1, 3, 5],
    reads: 'Floats and doubles: two classes by one weight column, or one weight for each class; base values; labels as texts or whole numbers.',
    limits: 'What the runtime itself answers oddly: a margin of two classes without LOGISTIC, PROBIT of two classes, the second class alone, leaves that skip a class while others are negative, weights for both of two classes with whole-number labels other than 0 and 1.',
  },
  'ai.onnx.ml:TreeEnsemble': {
    versions: [5],
    reads: 'Floats and doubles: SUM and AVERAGE, several targets, every split mode with set membership (a missing value is in no set; where builds of the runtime differ, for a set of large numbers with 0 among them, its row is refused), missing-value tracking.',
    limits: 'MIN and MAX of the trees are not additive.',
  },
  'ai.onnx.ml:LinearRegressor': { versions: [1], reads: 'One or several amounts.' },
  'ai.onnx.ml:LinearClassifier': {
    versions: [1],
    reads: 'One row of coefficients for each class, or one for the second of two; labels as texts or whole numbers. A coefficient of 0 times a missing value is missing.',
    limits: 'A single row under PROBIT, or with other classes than two.',
  },
  'ai.onnx.ml:Normalizer': { versions: [1], reads: 'L1 over class probabilities: nothing to do where they sum to 1, else the share of each.', limits: 'Not over features, whose norm mixes them. Where the logistics of all classes are below 0.003, dividing by their sum magnifies the rounding of the runtime.' },
  'ai.onnx.ml:ZipMap': { versions: [1], reads: 'Class names beside their probabilities; the probabilities are read before they are zipped.' },
  Abs: { versions: [6, 13], reads: 'Columns.' },
  Add: { versions: [7, 13, 14], reads: 'Columns and scores plus constants; scores plus scores.' },
  ArgMax: { versions: [1, 11, 12, 13], reads: 'The number of the largest output, as a label.', limits: 'Over all outputs of a classifier.' },
  Clip: { versions: [6, 11, 12, 13], reads: 'Columns kept between two constants.' },
  Div: { versions: [7, 13, 14], reads: 'Columns and scores over constants; constants over columns; 1 over 1 and an exponential, which is a logistic.', limits: 'Not features over features; not whole numbers.' },
  Equal: { versions: [7, 11, 13, 19], reads: 'Columns, texts too, against a constant.', limits: 'Not two features.' },
  Exp: { versions: [6, 13], reads: 'Columns; the exponential of an additive score.' },
  Gemm: { versions: [7, 9, 11, 13], reads: 'Columns or scores times a constant matrix, plus a constant row.', limits: 'The columns stand on the left and are not transposed.' },
  Greater: { versions: [7, 9, 13], reads: 'Columns against a constant.', limits: 'The constant stands on the right.' },
  IsNaN: { versions: [9, 13, 20], reads: 'Which values are missing.' },
  Log: { versions: [6, 13], reads: 'Columns.' },
  MatMul: { versions: [1, 9, 13], reads: 'Columns or scores times a constant matrix.', limits: 'The matrix stands on the right.' },
  Mean: { versions: [6, 8, 13], reads: 'Scores and columns.' },
  Mul: { versions: [7, 13, 14], reads: 'Columns and scores times constants.', limits: 'Not features times features.' },
  Neg: { versions: [6, 13], reads: 'Columns and scores.' },
  Not: { versions: [1], reads: 'Truth values of columns.' },
  ReduceMean: { versions: [1, 11, 13, 18], reads: 'The columns or scores of a row.', limits: 'Over the columns of a matrix; scores before their link.' },
  ReduceSum: { versions: [1, 11, 13], reads: 'The columns or scores of a row.', limits: 'Over the columns of a matrix; scores before their link.' },
  Sigmoid: { versions: [6, 13], reads: 'The logistic of an additive score.' },
  Softmax: { versions: [1, 11, 13], reads: 'The shares of several additive scores.', limits: 'Along the last axis of a matrix.' },
  Sqrt: { versions: [6, 13], reads: 'Columns.' },
  Sub: { versions: [7, 13, 14], reads: 'Columns and scores less constants, constants less them; scores less scores.' },
  Sum: { versions: [6, 8, 13], reads: 'Scores and columns added up.' },
};
