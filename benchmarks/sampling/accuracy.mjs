// P8 and P9: how far off an estimate is beside three textbook estimators, and whether its bands hold.
import { estimate } from '@candor/core';
import { median } from '../row.mjs';
import { cells, openGame } from './games.mjs';
import { antitheticPermutation, bandOf, kernelShap, leverageShap } from './yardsticks.mjs';

const GAMES = 4;
const SEEDS = 6;
const BUDGETS = [256, 1024];

export async function* accuracyRows() {
  const measured = [];
  for (const cell of cells) {
    const games = [];
    for (let seed = 1; seed <= GAMES; seed++) games.push(await openGame(cell, seed));
    for (const budget of BUDGETS) {
      if (2 ** cell.players <= budget) continue; // exact
      const row = { ...cell, budget, ...(await measure(games, cell.players, budget)) };
      measured.push(row);
      const where = `${cell.players} players, ${cell.model}, ${cell.scale}, ${budget} coalitions`;
      const id = `${cell.players}.${cell.model[0]}${cell.scale[0]}.${budget}`;
      yield { id: `P8.${id}`, what: `error ÷ Kernel SHAP’s; ${row.leverage.toFixed(2)} ÷ Leverage SHAP’s; ${row.permutation.toFixed(2)} ÷ permutation’s: ${where}`, value: row.kernel };
      yield { id: `P9.${id}`, what: `share of exact values in the 95% bands (permutation’s: ${row.coverageT.toFixed(2)}); half-widths ${row.width.toFixed(2)} ÷ permutation’s: ${where}`, value: row.coverage };
    }
  }
  const wide = measured.filter(({ players }) => players >= 20);
  const most = (rows, key) => Math.max(...rows.map((row) => row[key]));
  yield { id: 'P8.kernel', what: 'error ÷ Kernel SHAP’s, worst cell of 20 players or more', value: most(wide, 'kernel'), op: '<=', limit: 0.85 };
  yield { id: 'P8.median', what: 'the same, median of the cells of 20 players or more', value: median(wide.map(({ kernel }) => kernel)), op: '<=', limit: 0.6 };
  yield { id: 'P8.median.all', what: 'the same, median of all cells', value: median(measured.map(({ kernel }) => kernel)), op: '<=', limit: 0.6 };
  yield { id: 'P8.leverage', what: 'error ÷ Leverage SHAP’s, worst of all cells', value: most(measured, 'leverage'), op: '<=', limit: 1.1 };
  yield { id: 'P8.10', what: 'error ÷ Leverage SHAP’s, 10 players at 256 coalitions, worst cell', value: most(measured.filter(({ players }) => players === 10), 'leverage'), op: '<=', limit: 0.7 };
  yield { id: 'P9.coverage', what: 'share of exact values in the 95% bands, worst of all cells', value: Math.min(...measured.map(({ coverage }) => coverage)), op: '>=', limit: 0.9 };
  yield { id: 'P9.width', what: 'half-width ÷ antithetic permutation’s where both hold 95% of the exact values (ours never narrowed to get there), worst of all cells', value: most(measured, 'width'), op: '<=', limit: 0.7 };
  yield { id: 'P9.width.t', what: 'the same with permutation’s bands as Student’s t over its walks makes them', value: most(measured, 'widthT') };
  yield { id: 'P9.coverage.t', what: 'which hold this share of the exact values, worst of all cells', value: Math.min(...measured.map(({ coverageT }) => coverageT)) };
  yield { id: 'P9.width.z', what: 'the same with 1.96 of its standard errors, whatever the number of walks (4 to 39 pairs)', value: most(measured, 'widthZ') };
  yield { id: 'P9.coverage.z', what: 'which hold this share of the exact values, worst of all cells', value: Math.min(...measured.map(({ coverageZ }) => coverageZ)) };
}

/** Root mean squares of the errors over games and seeds, each game in units of its values. */
async function measure(games, players, budget) {
  const squares = { ours: 0, kernel: 0, leverage: 0, permutation: 0 };
  const ours = createBands();
  const theirs = { t: createBands(), z: createBands() };
  for (const { game, truth, ask } of games) {
    const size = truth.reduce((sum, phi) => sum + phi * phi, 0);
    const add = (name, values) => { squares[name] += values.reduce((sum, value, i) => sum + (value - truth[i]) ** 2, 0) / size; };
    for (let seed = 0; seed < SEEDS; seed++) {
      const { outputs: [{ values, halfWidths }] } = await estimate(game, { budget, seed, tolerance: 0 });
      add('ours', values);
      add('kernel', await kernelShap(players, budget, seed, ask));
      add('leverage', await leverageShap(players, budget, seed, ask));
      const { phi, standardErrors, walks } = await antitheticPermutation(players, budget, seed, ask);
      add('permutation', phi);
      for (let i = 0; i < players; i++) {
        ours.add(values[i] - truth[i], halfWidths[i], size);
        theirs.t.add(phi[i] - truth[i], bandOf(walks) * standardErrors[i], size);
        theirs.z.add(phi[i] - truth[i], 1.96 * standardErrors[i], size);
      }
    }
  }
  const over = (name) => Math.sqrt(squares.ours / squares[name]);
  return {
    kernel: over('kernel'), leverage: over('leverage'), permutation: over('permutation'),
    coverage: ours.coverage(), coverageT: theirs.t.coverage(), coverageZ: theirs.z.coverage(),
    width: (Math.max(1, ours.stretch()) * ours.width()) / (theirs.t.stretch() * theirs.t.width()),
    widthT: ours.width() / theirs.t.width(),
    widthZ: ours.width() / theirs.z.width(),
  };
}

/** What many bands hold and how wide they are, each in units of its game's values. */
function createBands() {
  const ratios = []; // |error| ÷ half-width
  let width = 0;
  return {
    add(error, halfWidth, size) {
      ratios.push(error === 0 ? 0 : Math.abs(error) / halfWidth);
      width += halfWidth / Math.sqrt(size);
    },
    width: () => width,
    coverage: () => ratios.filter((ratio) => ratio <= 1).length / ratios.length,
    /** By how much all bands would have to be wider, or could be narrower, to hold 95%. */
    stretch: () => ratios.toSorted((a, b) => a - b)[Math.ceil(0.95 * ratios.length) - 1],
  };
}
