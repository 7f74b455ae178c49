import { expect, it } from 'vitest';
import { errorCause } from './errorCause.js';

it.each([
  ['candor.error.cause.load', ['wasm-unavailable', 'worker-unavailable', 'integrity-mismatch', 'fetch-failed']],
  ['candor.error.cause.profile', ['profile-not-json', 'profile-invalid']],
  ['candor.error.cause.model', ['operator-missing', 'not-onnx', 'no-model', 'onnx-truncated']],
  ['candor.error.cause.case', ['row-invalid', 'missing-column', 'not-a-number', 'not-an-integer', 'non-finite', 'unknown-category']],
  // A model that stops at one row, or gives what cannot be shared out, is a file that was read.
  ['candor.error.cause', ['model-failed', 'predictor-failed', 'runtime-crashed', 'non-finite-output', 'output-length', 'output-not-a-tensor', 'anything-else']],
])('%s is said of its codes', (cause, codes) => {
  expect(codes.map(errorCause)).toEqual(codes.map(() => cause));
});
