import { CandorError, createExplainer, describeModel, readProfile, readProfiledModel, toProblem, type Explainer, type Model, type Predictor } from '@candor/core';
import { fetchBytes } from './fetchBytes.js';
import type { ModelSource, RemotePredict } from './protocol.js';

/** Rows the page is asked for at once: turning them into a request must not hold it up. */
const REMOTE_CHUNK = 2048;

/**
 * Fetches model and profile side by side, reads them, checks that they belong together, and explains.
 *
 * onnxruntime is loaded for a graph only; a linear or tree model is run without it.
 * @param remote - Runs the model where `source.remote` says that the page does.
 * @throws {@link CandorError} `no-model`, `fetch-failed`, `integrity-mismatch`, `profile-not-json`, and the codes of
 *   `readProfiledModel`, `readProfile`, `createOrtPredictor` and `createExplainer`.
 */
export async function openModel(source: ModelSource, remote: RemotePredict): Promise<Explainer> {
  const { profileUrl, integrity, request, background } = source;
  const [modelBytes, profileBytes] = await Promise.all([
    modelBytesOf(source),
    profileUrl === undefined ? undefined : fetchBytes(profileUrl, { what: 'profile', integrity: integrity?.profile, request }),
  ]);
  const profile = profileBytes && parseProfile(profileBytes, profileUrl!);
  const model = modelBytes ? await readProfiledModel(modelBytes, profile, source.read) : describeModel(source.model!);
  const known = profileBytes && (await readProfile(profile, model));
  const predictor = source.remote ? inPieces(remote) : await graphPredictor(model, source);
  return createExplainer({ model, ...known, ...(background && { background }), ...(predictor && { predictor }) });
}

/** The file's bytes; nothing for a model that is described. */
async function modelBytesOf({ modelUrl, model, integrity, request }: ModelSource): Promise<Uint8Array | undefined> {
  if (model) return undefined;
  if (modelUrl === undefined) throw new CandorError('no-model', 'there is nothing to explain: give modelUrl, or a description as model and a predictor');
  return fetchBytes(modelUrl, { what: 'model', integrity: integrity?.model, request });
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
