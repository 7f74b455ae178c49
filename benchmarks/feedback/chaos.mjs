// Devices with several tabs send through a faulty network to a service that is killed now and then; what was kept is read after a restart.
import { createMemoryStorage, createOutbox } from '@candor/core/feedback';
import { createHttpTransport } from '@candor/browser';
import { startFaultyProxy } from './faultyProxy.mjs';
import { openServiceHost, tokenFor } from './serviceProcess.mjs';

const DEVICES = 4;
const TABS = 3;
const SPEED = 1000; // the outbox's pauses are that much shorter; what is waited for stays real
const PREDICTIONS = 12; // a device's answers are about so many: each has an order to keep

/**
 * @param {{ kind: 'pglite' | 'postgres', sends: number, kills: number, seed?: number }} options
 * @returns Counts from the export of a service started anew: answers lost, kept twice, out of order within a prediction.
 */
export async function runChaos({ kind, sends, kills, seed = 1 }) {
  const random = mulberry32(seed);
  const host = await openServiceHost(kind);
  await host.start();
  const proxy = await startFaultyProxy(host.url, random);
  const begin = performance.now();
  const over = new AbortController();
  let killed = 0;
  try {
    const devices = Array.from({ length: DEVICES }, (_, i) => runDevice({ name: `officer-${i}`, sends: Math.floor(sends / DEVICES), url: `${proxy.url}/v1/events`, random }));
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
    const lines = (await (await fetch(`${host.url}/v1/exports/feedback.ndjson`, { headers: { Authorization: `Bearer ${tokenFor('orchard', 'owner', 'bench')}` } })).text()).trim().split('\n');
    const kept = lines.map((line) => JSON.parse(JSON.parse(line).body));
    return { ...judge(kept, results), sends: results.reduce((sum, { said }) => sum + said, 0), killed, tabsKilled: results.reduce((sum, { tabsKilled }) => sum + tabsKilled, 0), faults: proxy.happened, seconds };
  } finally {
    over.abort();
    proxy.close();
    await host.close();
  }
}

function judge(kept, results) {
  const times = new Map();
  const last = new Map();
  let outOfOrder = 0;
  const again = new Set(results.flatMap(({ refused }) => refused));
  for (const { subject, data: { comment } } of kept) {
    times.set(comment, (times.get(comment) ?? 0) + 1);
    // One that was refused and sent again comes after its time, as it should.
    if (again.has(comment)) continue;
    const n = Number(comment.split(' ')[1]);
    if (n < (last.get(subject) ?? -1)) outOfOrder++;
    last.set(subject, n);
  }
  const all = results.flatMap(({ name, said }) => Array.from({ length: said }, (_, n) => `${name} ${n}`));
  return {
    lost: all.filter((one) => !times.has(one)).length,
    doubled: [...times.values()].reduce((sum, count) => sum + count - 1, 0),
    outOfOrder,
  };
}

function runDevice({ name, sends, url, random }) {
  const storage = createMemoryStorage();
  const token = tokenFor('orchard', 'officer', name);
  const http = createHttpTransport({ endpoint: url, headers: { Authorization: `Bearer ${token}` }, timeout: 2000 });
  const progress = { sent: 0 };
  const refused = [];
  let tabsKilled = 0;

  /** A tab with a clock of its own, up to a day wrong. Killed, it writes nothing more, whatever it was doing. */
  const openTab = async () => {
    const skew = (random() - 0.5) * 2 * 86_400_000;
    let alive = true;
    const dead = new Promise(() => {});
    const guard = (step) => (...args) => (alive ? step(...args) : dead);
    const outbox = createOutbox({
      storage: { durable: true, list: guard(storage.list), append: guard(storage.append), put: guard(storage.put), remove: guard(storage.remove) },
      transport: async (record, options) => {
        const delivery = await http(record, options);
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
    const enqueue = async (comment, n) => {
      const { outbox } = tabs[Math.floor(random() * TABS)];
      await outbox.enqueue(eventOf(name, comment, n % PREDICTIONS));
      if (outbox !== tabs[sender].outbox) await tabs[sender].outbox.refresh();
    };
    for (let n = 0; progress.sent < sends;) {
      const { outbox } = tabs[sender];
      const { records } = outbox.getState();
      for (const record of records.filter(({ state }) => state === 'sent' || state === 'refused')) {
        const { data: { comment } } = JSON.parse(record.body);
        await outbox.dismiss(record.id);
        if (record.state === 'sent') progress.sent++;
        else {
          refused.push(comment);
          await enqueue(comment, Number(comment.split(' ')[1]));
        }
      }
      const waiting = outbox.getState().records.length;
      for (let room = Math.min(40 - waiting, sends - n); room > 0; room--) {
        await enqueue(`${name} ${n}`, n);
        n++;
      }
      const chance = random();
      if (chance < 0.005) {
        // The sending tab dies in the middle of whatever it does; a new one opens, another one sends.
        tabs[sender].kill();
        tabsKilled++;
        tabs[sender] = await openTab();
        sender = (sender + 1) % TABS;
        await tabs[sender].outbox.refresh();
        tabs[sender].outbox.start();
      } else if (chance < 0.01) {
        outbox.pause(); // offline
        await pause(10);
        outbox.start();
      }
      await pause(4);
    }
    await Promise.all(tabs.map(({ outbox }) => outbox.stop()));
    return { name, said: sends, refused, tabsKilled };
  })();
  return { progress, done };
}

/** The body's only words are the device and a number: by them it is found again. */
function eventOf(device, comment, prediction) {
  const id = crypto.randomUUID();
  return {
    specversion: '1.0', id, source: 'https://desk.example', type: 'candor.feedback.submitted.v1', subject: `prediction/${device}-${prediction}`, time: new Date().toISOString(),
    datacontenttype: 'application/json', dataschema: 'urn:candor:feedback:1',
    data: { prediction: { id: `${device}-${prediction}`, modelId: 'Orchard Frost', modelVersion: '2.1' }, snapshotHash: 'a'.repeat(64), phase: 'final', verdict: 'disagree', items: [], comment },
  };
}

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

function mulberry32(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
