export { createOrtPredictor, type OrtPrediction, type OrtPredictor, type OrtPredictorOptions } from './createOrtPredictor.js';
