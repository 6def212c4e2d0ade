import { afterEach, expect, it, vi } from 'vitest';
import { persistenceState, requestPersistence, storageEstimate } from '../../src/storage/persistence.ts';
import { withFreshStorage } from './fresh-storage.ts';

withFreshStorage();
afterEach(() => void vi.unstubAllGlobals());

function browserThat(answers: boolean) {
  const persist = vi.fn(async () => answers);
  vi.stubGlobal('navigator', {
    storage: {
      persist,
      persisted: async () => answers && persist.mock.calls.length > 0,
      estimate: async () => ({}),
    },
  });
  return persist;
}

it('asks once and remembers the answer', async () => {
  const persist = browserThat(false);
  expect((await persistenceState()).asked).toBeNull();
  await requestPersistence();
  await requestPersistence();
  expect(persist).toHaveBeenCalledOnce();
  expect(await persistenceState()).toMatchObject({ persistent: false, asked: { granted: false } });
});

it('asks again when a person wishes', async () => {
  const persist = browserThat(false);
  await requestPersistence();
  await requestPersistence({ again: true });
  expect(persist).toHaveBeenCalledTimes(2);
});

it('tells what the browser granted', async () => {
  browserThat(true);
  expect(await requestPersistence()).toMatchObject({ persistent: true, asked: { granted: true } });
});

it('says so where the browser has no notion of it, or does not tell its room', async () => {
  vi.stubGlobal('navigator', {});
  expect(await requestPersistence()).toEqual({ supported: false, persistent: false, asked: null });
  expect(await storageEstimate()).toBeNull();
});
