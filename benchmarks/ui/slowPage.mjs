import { chromium } from 'playwright';
import { launchOptions } from '../../scripts/chromium.mjs';

/** How much slower the processor is made, after ux.md's "4× CPU slow-down". */
export const SLOW_DOWN = 4;

/**
 * Chromium with a page whose processor is slowed down, and what it says of its main thread.
 *
 * @param {string} url
 */
export async function openSlowPage(url) {
  const browser = await chromium.launch(launchOptions);
  const page = await (await browser.newContext({ viewport: { width: 800, height: 900 } })).newPage();
  const cdp = await page.context().newCDPSession(page);
  await page.addInitScript(observe);
  await page.goto(url);
  await page.waitForFunction(() => window.ui !== undefined);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const slowDown = (rate) => cdp.send('Emulation.setCPUThrottlingRate', { rate });
  await slowDown(SLOW_DOWN);

  const processor = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const seconds = (name) => metrics.find((metric) => metric.name === name).value;
    return { script: seconds('ScriptDuration') * 1000, task: seconds('TaskDuration') * 1000 };
  };

  return {
    page,

    /** Has the page do something at full speed, so that what is measured next meets code that is compiled. */
    async warmUp(act) {
      await slowDown(1);
      await act();
      await slowDown(SLOW_DOWN);
    },

    close: () => browser.close(),

    /**
     * What one of the page's acts costs, in milliseconds: by the clock, as the act measures its own script, and the main
     * thread's processor time for script and for everything, which other processes lengthen less.
     *
     * @param {string} name - A function of `window.ui`.
     * @param {unknown} [argument]
     */
    async cost(name, argument) {
      const before = await processor();
      // From a timer: the browser does not count what a debugger evaluates as script.
      const wall = await page.evaluate(([act, given]) => new Promise((resolve) => { setTimeout(() => resolve(window.ui[act](given))); }), [name, argument]);
      // The frame after it lays out and paints.
      await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); }));
      const after = await processor();
      return { wall, script: after.script - before.script, task: after.task - before.task };
    },

    /** Tasks of the page's main thread that ran script while `act` did, in milliseconds. */
    async tasks(act) {
      await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute'] });
      await act();
      return scriptTasks(JSON.parse((await browser.stopTracing()).toString('utf8')).traceEvents);
    },
  };
}

/** Runs in the page before anything else: keeps what the browser says of interactions and of shifts. */
function observe() {
  const seen = { events: [], shifts: [] };
  window.seen = seen;
  new PerformanceObserver((list) => {
    for (const { interactionId, name, duration, processingStart, processingEnd } of list.getEntries()) {
      if (interactionId > 0) seen.events.push({ interactionId, name, duration, handlers: processingEnd - processingStart });
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      seen.shifts.push({ value, hadRecentInput, parts: sources.map(({ node }) => node?.closest?.('[data-part]')?.dataset.part ?? node?.nodeName ?? '') });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

const script = new Set(['FunctionCall', 'EvaluateScript', 'v8.run', 'RunMicrotasks', 'TimerFire', 'FireAnimationFrame', 'EventDispatch']);
const inputs = /^(?:pointer|mouse|key|before)|^(?:click|input|change|focus|blur)/u;

/** Each task that ran script: its whole time, its script's, and whether an officer's act was among it. */
function scriptTasks(events) {
  const mains = new Set(events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
  const onMain = events.filter(({ ph, pid, tid }) => ph === 'X' && mains.has(`${pid} ${tid}`));
  const runs = onMain.filter(({ name }) => script.has(name)).sort((a, b) => a.ts - b.ts);
  return onMain.filter(({ name }) => name === 'RunTask').flatMap((task) => {
    const inside = runs.filter(({ pid, ts }) => pid === task.pid && ts >= task.ts && ts < task.ts + task.dur);
    if (inside.length === 0) return [];
    // What runs inside another is counted with it.
    let end = -Infinity;
    const outermost = inside.filter(({ ts, dur }) => {
      if (ts < end) return false;
      end = ts + dur;
      return true;
    });
    return [{
      wall: task.dur / 1000,
      processor: processorOf(task),
      script: outermost.reduce((sum, run) => sum + processorOf(run), 0),
      input: inside.some(({ name, args }) => name === 'EventDispatch' && inputs.test(args.data.type)),
    }];
  });
}

const processorOf = ({ tdur, dur }) => (tdur ?? dur) / 1000;
