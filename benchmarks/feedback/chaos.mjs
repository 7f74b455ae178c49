// Devices with several tabs send through a faulty network to a service that is killed now and then; what was kept is read after a restart.
import { createMemoryStorage, createOutbox } from '@candor/core/feedback';
import { createHttpTransport } from '@candor/browser';
import { startFaultyProxy } from './faultyProxy.mjs';
import { judgeKept, wordsOf } from './judgeKept.mjs';
import { openServiceHost, tokenFor } from './serviceProcess.mjs';

const DEVICES = 4;
const TABS = 3;
const SPEED = 1000; // the outbox's pauses are that much shorter; what is waited for stays real
const PREDICTIONS = 12; // a device's answers are about so many at most: each has an order to keep

/** Senders that do it wrong, to see that the counts see it. */
const SPOILED = {
  'a fresh key for each try': { send: (http) => (record, options) => http({ ...record, ...rekeyed(record.body) }, options) },
  'no order within a prediction': { keep: (record) => ({ ...record, subject: record.id }), send: firstTriesFail },
  'a receipt for whatever is answered': {
    send: (http) => async (record, options) => {
      const delivery = await http(record, options);
      return delivery.kind === 'retry' ? { kind: 'accepted', receipt: { feedbackId: record.id, reference: '', receivedAt: '', status: '' } } : delivery;
    },
  },
};

/** One run on a store of its own. */
export async function runChaos({ kind, ...options }) {
  const host = await openServiceHost(kind);
  try {
    await host.start();
    return await runChaosOn(host, options);
  } finally {
    await host.close();
  }
}

/**
 * @param {Awaited<ReturnType<typeof openServiceHost>>} host - Started.
 * @param {{ sends: number, kills: number, tabKills: number, seed?: number, times?: number, tenant?: string, spoiled?: keyof typeof SPOILED }} options -
 *   `tabKills` for each device; `times` as many faults as usual.
 * @returns Counts from a service started anew on the store: answers lost, kept twice, out of order within a prediction.
 */
export async function runChaosOn(host, { sends, kills, tabKills, seed = 1, times = 1, tenant = 'orchard', spoiled }) {
  const random = mulberry32(seed);
  const proxy = await startFaultyProxy(host.url, random, { times });
  const begin = performance.now();
  const over = new AbortController();
  let killed = 0;
  try {
    const devices = Array.from({ length: DEVICES }, (_, i) => runDevice({
      tenant, name: `officer-${i}`, sends: Math.floor(sends / DEVICES), tabKills, url: `${proxy.url}/v1/events`, random, spoil: SPOILED[spoiled] ?? {},
    }));
    const settled = () => devices.reduce((sum, { progress }) => sum + progress.sent, 0);
    const killer = (async () => {
      for (let i = 1; i <= kills && !over.signal.aborted; i++) {
        while (!over.signal.aborted && settled() < (sends * i) / (kills + 1)) await pause(5);
        if (over.signal.aborted) break;
        await host.kill();
        killed++;
        await pause(20);
        await host.start();
      }
    })();
    const results = await Promise.all(devices.map(({ done }) => done));
    over.abort();
    await killer;
    const seconds = (performance.now() - begin) / 1000;
    await host.kill();
    await host.start();
    const said = results.flatMap((one) => one.said);
    const tabsKilled = results.reduce((sum, one) => sum + one.tabsKilled, 0);
    return { ...await judgeKept(host.url, said, tenant), sends: said.length, killed, tabsKilled, faults: proxy.happened, seconds };
  } finally {
    over.abort();
    proxy.close();
  }
}

function runDevice({ tenant, name, sends, tabKills, url, random, spoil }) {
  const storage = createMemoryStorage();
  const headers = { Authorization: `Bearer ${tokenFor(tenant, 'officer', name)}` };
  const http = createHttpTransport({ endpoint: url, headers, timeout: 1000 });
  const send = spoil.send?.(http) ?? http;
  const keep = spoil.keep ?? ((record) => record);
  const nPredictions = Math.min(PREDICTIONS, Math.ceil(sends / 5));
  const progress = { sent: 0 };
  /** Words to their place in the device's order. */
  const said = new Map();
  let tabsKilled = 0;

  /** A tab with a clock of its own, up to a day wrong. Killed, it writes nothing more, whatever it was doing. */
  const openTab = async () => {
    const skew = (random() - 0.5) * 2 * 86_400_000;
    let alive = true;
    const dead = new Promise(() => {});
    const guard = (step) => (...args) => (alive ? step(...args) : dead);
    const outbox = createOutbox({
      storage: { durable: true, list: guard(storage.list), append: guard((record) => storage.append(keep(record))), put: guard(storage.put), remove: guard(storage.remove) },
      transport: async (record, options) => {
        const delivery = await send(record, options);
        return alive ? delivery : dead;
      },
      clock: {
        now: () => new Date(Date.now() + skew + performance.now() * (SPEED - 1)),
        wait: (ms, signal) => new Promise((resolve, reject) => {
          const timer = setTimeout(resolve, ms / SPEED);
          signal?.addEventListener('abort', () => { clearTimeout(timer); reject(new DOMException('stopped', 'AbortError')); }, { once: true });
        }),
      },
      random,
    });
    await outbox.refresh();
    return { outbox, kill: () => { alive = false; outbox.pause(); } };
  };

  const done = (async () => {
    const tabs = await Promise.all(Array.from({ length: TABS }, openTab));
    let sender = 0;
    tabs[sender].outbox.start();
    const enqueue = async (words, n) => {
      const { outbox } = tabs[Math.floor(random() * TABS)];
      const { sequence } = await outbox.enqueue(eventOf(`${name}-${n % nPredictions}`, words, n));
      said.set(words, sequence);
      if (outbox !== tabs[sender].outbox) await tabs[sender].outbox.refresh();
    };
    const pace = sends / tabKills;
    let nextKill = pace * random();
    for (let n = 0; progress.sent < sends;) {
      const { outbox } = tabs[sender];
      for (const record of outbox.getState().records.filter(({ state }) => state === 'sent' || state === 'refused')) {
        const words = wordsOf(JSON.parse(record.body));
        await outbox.dismiss(record.id);
        if (record.state === 'sent') progress.sent++;
        else await enqueue(words, Number(words.split(' ')[1]));
      }
      const waiting = outbox.getState().records.length;
      for (let room = Math.min(40 - waiting, sends - n); room > 0; room--) {
        await enqueue(`${name} ${n}`, n);
        n++;
      }
      if (progress.sent >= nextKill) {
        // The sending tab dies in the middle of whatever it does; a new one opens, another one sends.
        nextKill += pace * (0.5 + random());
        tabs[sender].kill();
        tabsKilled++;
        tabs[sender] = await openTab();
        sender = (sender + 1) % TABS;
        await tabs[sender].outbox.refresh();
        tabs[sender].outbox.start();
      } else if (random() < 0.005) {
        outbox.pause(); // offline
        await pause(10);
        outbox.start();
      }
      await pause(4);
    }
    await Promise.all(tabs.map(({ outbox }) => outbox.stop()));
    return { said: [...said].map(([words, place]) => ({ words, place })), tabsKilled };
  })();
  return { progress, done };
}

/** Opinions, every seventh a question and every seventh a decision. The only words are the device and a number: by them it is found again. */
function eventOf(prediction, words, n) {
  const [type, what] = n % 7 === 3 ? ['escalation.requested', { escalation: { target: 'frost-team', urgency: 'today', question: words } }]
    : n % 7 === 5 ? ['decision.recorded', { decision: { outcome: words } }]
    : ['feedback.submitted', { verdict: 'disagree', items: [], comment: words }];
  return {
    specversion: '1.0', id: crypto.randomUUID(), source: 'https://desk.example', type: `candor.${type}.v1`, subject: `prediction/${prediction}`, time: new Date().toISOString(),
    datacontenttype: 'application/json', dataschema: 'urn:candor:feedback:1',
    data: { prediction: { id: prediction, modelId: 'Orchard Frost', modelVersion: '2.1' }, snapshotHash: 'a'.repeat(64), phase: 'final', ...what },
  };
}

/** Every third record waits a while after a first try that is not even made. */
function firstTriesFail(http) {
  let n = 0;
  const tried = new Set();
  return async (record, options) => {
    if (tried.has(record.id) || n++ % 3 > 0) return http(record, options);
    tried.add(record.id);
    return { kind: 'retry', afterMs: 100 * SPEED, reason: 'away' };
  };
}

function rekeyed(body) {
  const id = crypto.randomUUID();
  return { id, body: JSON.stringify({ ...JSON.parse(body), id }) };
}

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

export function mulberry32(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
