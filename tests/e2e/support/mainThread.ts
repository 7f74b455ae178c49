import type { Page } from 'playwright';

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  /** Microseconds on the wall's clock, and of the thread's own processor time. */
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

export interface Task {
  /** Milliseconds of processor time the page's main thread spent in it. */
  ms: number;
  /** Milliseconds by the clock on the wall: with other programs at work, any number above `ms`. */
  wall: number;
}

/**
 * Records every task of a page's main thread, from Chromium's own trace, until `stop` is called.
 *
 * Processor time, not the clock on the wall: a task that waits because another program holds the processor
 * is not the page's task, and the Long Tasks API cannot tell the two apart.
 */
export async function recordTasks(page: Page): Promise<{ stop(): Promise<Task[]> }> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline', 'devtools.timeline', '__metadata'] } });
  return {
    async stop() {
      const complete = new Promise<void>((resolve) => {
        session.once('Tracing.tracingComplete', () => resolve());
      });
      await session.send('Tracing.end');
      await complete;
      await session.detach();
      const main = new Set(events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(({ pid, tid }) => `${pid}/${tid}`));
      const tasks = events.filter(({ name, pid, tid, tdur }) => name === 'RunTask' && tdur !== undefined && main.has(`${pid}/${tid}`));
      if (tasks.length === 0) throw new Error('the trace holds no task of a main thread');
      return tasks.map(({ dur = 0, tdur = 0 }) => ({ ms: tdur / 1000, wall: dur / 1000 }));
    },
  };
}
