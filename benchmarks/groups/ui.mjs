// U1..U6 of ux.md §14: what the display weighs, and what it costs a page in Chromium with the processor slowed down four
// times. A production build, no Storybook. Times are medians over rounds in one page, each from an empty place; the row
// holds the main thread's processor time for script, since other work on the machine lengthens the clock's, which stands
// beside it. The first time of all compiles the code and fills Intl's tables; it is a figure of its own, and rounds are
// counted after some at full speed.
import { installPacked } from '../browser/packed.mjs';
import { displayPaths } from '../browser/importPaths.mjs';
import { servePages } from '../browser/servedPages.mjs';
import { weightRows } from '../browser/weightRows.mjs';
import { median } from '../row.mjs';
import { useThePanel } from '../ui/interactions.mjs';
import { openSlowPage } from '../ui/slowPage.mjs';

const ROUNDS = 15;
const VISITS = 3;
const receipt = JSON.stringify({ feedbackId: 'f-1', reference: 'CF-1', receivedAt: '2026-03-02T13:05:00Z', status: 'submitted' });

export async function* rows({ modules = false } = {}) {
  const { folder, remove } = installPacked(['core', 'charts', 'react']);
  try {
    yield* weightRows(displayPaths, { folder, modules });
  } finally {
    remove();
  }
  const served = await servePages(['ui'], { '/feedback': receipt });
  try {
    yield* drawing(`${served.url}/ui.html`);
    yield* visiting(`${served.url}/ui.html`);
  } finally {
    served.close();
  }
}

/** U4 and U6: what it takes to draw what is ready. */
async function* drawing(url) {
  const slow = await openSlowPage(url);
  const clear = () => slow.page.evaluate(() => window.ui.clear());
  const draw = async (name, argument) => {
    const cost = await slow.cost(name, argument);
    await clear();
    return cost;
  };
  try {
    const first = await draw('panel', 10);
    await slow.warmUp(async () => {
      for (let round = 0; round < ROUNDS; round++) for (const [name, argument] of [['plain', 200], ['panel', 10], ['panel', 200], ['list', false], ['list', true]]) await draw(name, argument);
    });
    const plain = await repeated(() => draw('plain', 200));
    yield { id: 'U.plain', what: 'for comparison: React alone drawing 200 plain elements, ms of script by the processor, median', value: median(plain.map(({ script }) => script)) };
    // In turns, so that what else the machine does falls on both.
    const panels = await repeated(async () => ({ few: await draw('panel', 10), many: await draw('panel', 200) }));
    yield* costRows('U6.10', 'panel of 10 factors from ready data', panels.map(({ few }) => few), 16);
    yield { id: 'U6.10.first', what: 'the same, the first time in the page, ms of script by the processor', value: first.script };
    yield* costRows('U6.200', 'panel of 200 factors from ready data', panels.map(({ many }) => many), 50);

    const added = await repeated(async () => {
      const [bare, full] = [await draw('list', false), await draw('list', true)];
      return { script: full.script - bare.script, wall: full.wall - bare.wall, task: full.task - bare.task };
    });
    yield* costRows('U4', 'what 50 badges add to a list of 50 rows', added, 20);

    await slow.cost('table', 200);
    const texts = ['1', '', 'bearing 7', ''];
    let column = 0;
    let typed = 0;
    const sort = () => slow.cost('sort', column++ % 3);
    const filter = () => slow.cost('filter', texts[typed++ % texts.length]);
    await slow.warmUp(async () => {
      for (let round = 0; round < ROUNDS; round++) {
        await sort();
        await filter();
      }
    });
    await slow.cost('filter', '');
    yield* costRows('U6.sort', 'sorting a table of 200', await repeated(sort), 50);
    yield* costRows('U6.filter', 'filtering a table of 200', await repeated(filter), 50);
  } finally {
    await slow.close();
  }
}

async function repeated(measure) {
  const costs = [];
  for (let round = 0; round < ROUNDS; round++) costs.push(await measure());
  return costs;
}

function* costRows(id, what, costs, limit) {
  const of = (kind) => costs.map((cost) => cost[kind]);
  yield { id, what: `${what}, ms of script by the processor, median`, value: median(of('script')), op: '<', limit };
  yield { id: `${id}.least`, what: 'the same, the least disturbed round', value: Math.min(...of('script')) };
  yield { id: `${id}.wall`, what: 'the same by the clock, median', value: median(of('wall')) };
  yield { id: `${id}.task`, what: 'with style, layout and paint, by the processor, median', value: median(of('task')) };
}

/** U2, U3 and U5: what an officer meets. Each visit is a page of its own, its first minute included. */
async function* visiting(url) {
  for (const nFeatures of [10, 200]) {
    const visits = [];
    for (let visit = 0; visit < VISITS; visit++) visits.push(await oneVisit(url, nFeatures));
    const of = (what) => median(visits.map((visit) => visit[what]));
    const at = `${nFeatures} factors`;
    yield { id: `U2.${nFeatures}`, what: `INP, ${at}, ms: 75th percentile of the visit's interactions, median of ${VISITS} visits`, value: of('inp'), op: '<', limit: 200 };
    yield { id: `U2.${nFeatures}.worst`, what: `the visit's slowest interaction, ${at}, ms, median`, value: of('worst') };
    yield { id: `U2.${nFeatures}.handlers`, what: `what our handlers take for an act, React's work included, ${at}, ms by the processor: 75th percentile, median`, value: of('handlers75'), op: '<', limit: 50 };
    yield { id: `U2.${nFeatures}.handlers.worst`, what: `the same, the longest, ${at}`, value: of('handlers') };
    yield { id: `U2.${nFeatures}.handlers.wall`, what: `the longest by the clock, ${at}`, value: of('handlersWall') };
    yield { id: `U3.${nFeatures}`, what: `longest main-thread task with our code in it, ${at}, ms by the processor, median`, value: of('task'), op: '<=', limit: 50 };
    yield { id: `U3.${nFeatures}.over`, what: `tasks over 50 ms, ${at}, median`, value: of('longTasks') };
    yield { id: `U3.${nFeatures}.wall`, what: `longest such task by the clock, ${at}, ms, median`, value: of('taskWall') };
    yield { id: `U5.${nFeatures}`, what: `CLS from the first skeleton to the last answer, ${at}, worst visit`, value: Math.max(...visits.map(({ cls }) => cls)), op: '==', limit: 0 };
  }
}

async function oneVisit(url, nFeatures) {
  const slow = await openSlowPage(url);
  try {
    // React's own first drawing is the host's, not ours.
    await slow.page.evaluate(() => window.ui.hostPage());
    const tasks = await slow.tasks(async () => {
      await slow.page.evaluate((n) => window.ui.life(n), nFeatures);
      await useThePanel(slow.page);
      await slow.page.waitForTimeout(500);
    });
    const { events, shifts } = await slow.page.evaluate(() => window.seen);
    const interactions = new Map();
    for (const event of events) {
      const known = interactions.get(event.interactionId) ?? { duration: 0, handlers: 0 };
      interactions.set(event.interactionId, { duration: Math.max(known.duration, event.duration), handlers: Math.max(known.handlers, event.handlers) });
    }
    const durations = [...interactions.values()].map(({ duration }) => duration);
    const handlers = tasks.filter(({ input }) => input).map((task) => task.script);
    if (durations.length < 10) throw new Error(`only ${durations.length} interactions were seen; the script of a visit no longer meets the panel`);
    return {
      inp: quantile(durations, 0.75),
      worst: Math.max(...durations),
      handlers: Math.max(...handlers),
      handlers75: quantile(handlers, 0.75),
      handlersWall: Math.max(...[...interactions.values()].map((interaction) => interaction.handlers)),
      task: Math.max(...tasks.map(({ processor }) => processor)),
      taskWall: Math.max(...tasks.map(({ wall }) => wall)),
      longTasks: tasks.filter(({ processor }) => processor > 50).length,
      cls: shifts.filter(({ hadRecentInput }) => !hadRecentInput).reduce((sum, { value }) => sum + value, 0),
    };
  } finally {
    await slow.close();
  }
}

/** The value that `p` of the others do not exceed. */
function quantile(values, p) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)];
}
