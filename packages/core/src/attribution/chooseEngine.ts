import { CandorError } from '../errors.js';
import type { Engine } from '../explanation/explanation.js';
import type { ExplainedOutput } from './explainedOutput.js';
import type { Question } from './game.js';

/** Coalitions × background rows up to which the link engine serves. */
export const LINK_LIMIT = 2 ** 23;
/** Players up to which a number for every coalition is held: 128 MB. */
const ENUMERATED_PLAYERS = 24;

/**
 * The first engine that serves an output exactly, or the one asked for.
 *
 * The order is linear, tree, link, enumerate; `sample` when none of them serves.
 * @param players - Counts the players of the game: the features this row does not share with every background row.
 * @param n - Background rows.
 * @throws {@link CandorError} `engine-not-applicable` when the engine asked for cannot serve; the message says which can.
 */
export function chooseEngine(output: ExplainedOutput, players: () => number, n: number, { engine, budget, scale }: Pick<Question, 'engine' | 'budget' | 'scale'>): Engine {
  const { additive, links } = output;
  // What adds up is served whatever the number of players: most rows need not be compared with the background.
  const own: Engine = additive.forests.length > 0 ? 'tree' : 'linear';
  if (links.length === 0 && (engine === 'auto' || engine === own)) return own;
  const M = players();
  const exact = exactEngines(output, M, n, budget);
  if (engine === 'auto') return exact[0] ?? 'sample';
  const able: Engine[] = isRescalable(output) ? [...exact, 'rescale', 'sample'] : [...exact, 'sample'];
  if (able.includes(engine)) return engine;
  throw new CandorError('engine-not-applicable',
    `engine "${engine}" cannot serve this model on the ${scale} scale (${M} features differ from the background, ${n} background rows, budget ${budget}); ${able.join(', ')} can${engine === 'enumerate' && M <= ENUMERATED_PLAYERS ? `; it can with a budget of ${2 ** M}` : ''}`);
}

function exactEngines({ additive, links }: ExplainedOutput, M: number, n: number, budget: number): Engine[] {
  const engines: Engine[] = [];
  if (links.length === 0) engines.push(additive.forests.length > 0 ? 'tree' : 'linear');
  else if (2 ** M * n <= LINK_LIMIT) engines.push('link');
  if (M <= ENUMERATED_PLAYERS && 2 ** M <= budget) engines.push('enumerate');
  return engines;
}

/** The rescale rule knows one margin behind one logistic link. */
function isRescalable({ additive, links }: ExplainedOutput): boolean {
  return links.length === 1 && links[0].link === 'logistic' && additive.forests.length === 0 && additive.linear.length === 0;
}
