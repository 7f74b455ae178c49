import type { Explainer, ExplainerInfo } from '@candor/core';
import { explanationQueries } from '@candor/react/queries';
import { toRow } from '../cases/evaluate.js';
import type { Case, Cells } from '../desk/loadDesk.js';

/**
 * One state of one case: the row for the model, and the query that explains it.
 *
 * @throws {@link CandorError} when the cells make no row for this model.
 */
export function caseQuestion(explainer: Explainer, info: ExplainerInfo, one: Case, cells: Cells) {
  const row = toRow(cells, one.line, info);
  return { row, query: explanationQueries.detail({ explainer, predictionId: one.id, modelVersion: info.model.sha256, row }) };
}
