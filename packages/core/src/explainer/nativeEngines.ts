import { createAttributor } from '../attribution/createAttributor.js';
import { encodeBackground } from '../attribution/encodeBackground.js';
import type { Answer, Question } from '../attribution/game.js';
import { encodeRow } from '../model/encodeRow.js';
import type { LoweredModel } from '../model/lowered.js';
import type { Model } from '../model/model.js';
import { createNativePredictor } from '../model/nativePredictor.js';
import type { Engines } from './engines.js';
import type { Players } from './playersOf.js';
import type { ReferenceRows } from './referenceRows.js';

/** Runs and explains a lowered model in this thread. */
export function nativeEngines(model: Model, lowered: LoweredModel, { rows, weights }: ReferenceRows, players: Players | null): Engines {
  const native = createNativePredictor(model);
  const attributor = createAttributor(lowered, encodeBackground(model.features, rows, weights), {
    kind: model.output.kind,
    ...(players && { players: players.of }),
    // Few models come to sampling; the others need not load it.
    sampler: async (...question) => (await import('../attribution/sample.js')).sample(...question),
  });
  return {
    problems: [],
    predict: async (checked) => native.predict(checked),
    explain: (row, question) => attributor.explain(encodeRow(model, row), question),
    async explainTogether(checked, questions) {
      const answers: Answer[] = [];
      for (const output of new Set(questions.map((question) => question.output))) {
        const places = [...questions.keys()].filter((i) => questions[i].output === output);
        const question: Question = questions[places[0]];
        const first = encodeRow(model, checked[places[0]]);
        const engine = attributor.choose(first, question);
        // Only outputs that add up share the way through the trees.
        if (engine !== 'tree' && engine !== 'linear') return null;
        const encoded = new Float64Array(places.length * first.length);
        places.forEach((i, k) => { encodeRow(model, checked[i], encoded.subarray(k * first.length, (k + 1) * first.length)); });
        (await attributor.explainBatch(encoded, places.length, question)).forEach((answer, k) => { answers[places[k]] = answer; });
      }
      return answers;
    },
    dispose: () => undefined,
  };
}

