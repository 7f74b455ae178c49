import { CandorError, createExplainer, describeModel, readProfile, readProfiledModel, toProblem, type Explainer, type Model, type ModelDescription, type Predictor } from '@candor/core';
import { checkIntegrity } from './checkIntegrity.js';
import type { ModelFiles, ModelSource, RemotePredict } from './protocol.js';

/** Rows the page is asked for at once: turning them into a request must not hold it up. */
const REMOTE_CHUNK = 2048;

/**
 * Reads model and profile, checks that they are what was asked for and belong together, and explains.
 *
 * onnxruntime is loaded for a graph only; a linear or tree model is run without it.
 * @param remote - Runs the model where `source.remote` says that the page does.
 * @throws {@link CandorError} `no-model`, `integrity-mismatch`, `profile-not-json`, and the codes of
 *   `readProfiledModel`, `readProfile`, `createOrtPredictor` and `createExplainer`.
 */
export async function openModel(source: ModelSource, files: ModelFiles, remote: RemotePredict): Promise<Explainer> {
  const { modelUrl, profileUrl, integrity, background, groups } = source;
  if (files.model) checkIntegrity('model', modelUrl!, files.model, integrity?.model);
  if (files.profile) checkIntegrity('profile', profileUrl!, files.profile, integrity?.profile);
  const profile = files.profile && parseProfile(files.profile, profileUrl!);
  const model = files.model ? await readProfiledModel(files.model, profile, source.read) : describeModel(described(source));
  const known = files.profile && (await readProfile(profile, model));
  const predictor = source.remote ? inPieces(remote) : await graphPredictor(model, source);
  return createExplainer({ model, ...known, ...(background && { background }), ...(groups && { groups }), ...(predictor && { predictor }) });
}

function described({ model }: ModelSource): ModelDescription {
  if (!model) throw new CandorError('no-model', 'there is nothing to explain: give modelUrl, or a description as model and a predictor');
  return model;
}

async function graphPredictor(model: Model, { ort }: ModelSource): Promise<Predictor | undefined> {
  if (model.lowered) return undefined;
  if (model.bytes.length === 0) throw new CandorError('no-predictor', 'the model is described and has no file; give the predictor that runs it');
  return (await import('@candor/runtime')).createOrtPredictor(model, ort);
}

const inPieces = (remote: RemotePredict): Predictor => ({
  async predict(rows, { signal }) {
    const answers: unknown[] = [];
    for (let from = 0; from < rows.length; from += REMOTE_CHUNK) {
      signal?.throwIfAborted();
      const piece = rows.slice(from, from + REMOTE_CHUNK);
      const outputs = await remote(piece, signal);
      // Short or odd answers are judged, with all their rows, by whoever asked.
      answers.push(...Array.from(rowsIn(outputs, piece.length)));
    }
    return answers as number[][];
  },
});

/** One answer a row, whichever way they came. */
function rowsIn(outputs: ArrayLike<unknown>, n: number): ArrayLike<unknown> {
  const width = outputs.length / n;
  if (typeof outputs[0] === 'object' || !Number.isInteger(width) || width <= 1) return outputs;
  return Array.from({ length: n }, (_, i) => Array.from({ length: width }, (__, k) => outputs[i * width + k]));
}

function parseProfile(bytes: Uint8Array, url: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new CandorError('profile-not-json', `the profile at ${url} is not JSON: ${toProblem(cause).message}; build it with \`candor profile\``, { cause });
  }
}
