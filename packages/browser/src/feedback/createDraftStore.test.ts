import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDraftStore } from './createDraftStore.js';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

const form = { open: 'disagree', comment: 'Half a thought' };

it('a draft outlives the page that kept it, and goes when it is told to', async () => {
  await createDraftStore().keep('P-1', form);
  expect(await createDraftStore().load('P-1')).toEqual(form);
  expect(await createDraftStore().load('P-2')).toBeNull();
  expect(await createDraftStore({ name: 'other' }).load('P-1')).toBeNull();
  await createDraftStore().keep('P-1', null);
  expect(await createDraftStore().load('P-1')).toBeNull();
});

it('all drafts go at once', async () => {
  const store = createDraftStore();
  await store.keep('P-1', form);
  await store.keep('P-2', form);
  await store.clear();
  expect([await store.load('P-1'), await store.load('P-2')]).toEqual([null, null]);
});

it('without IndexedDB a draft lives as long as the page', async () => {
  vi.stubGlobal('indexedDB', { open: () => { throw new DOMException('blocked', 'SecurityError'); } });
  const store = createDraftStore();
  await store.keep('P-1', form);
  expect(await store.load('P-1')).toEqual(form);
  await store.keep('P-1', null);
  expect(await store.load('P-1')).toBeNull();
});

it('a cipher seals what was typed, and another key does not show it', async () => {
  const sealing = (key: string) => ({
    seal: async (text: string) => key + btoa(text),
    open: async (sealed: string) => {
      if (!sealed.startsWith(key)) throw new Error('another key');
      return atob(sealed.slice(key.length));
    },
  });
  await createDraftStore({ cipher: sealing('a') }).keep('P-1', form);
  expect(await createDraftStore({ cipher: sealing('a') }).load('P-1')).toEqual(form);
  expect(await createDraftStore({ cipher: sealing('b') }).load('P-1')).toBeNull();
  expect(await createDraftStore().load('P-1')).toBeNull();
});
