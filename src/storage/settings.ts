import { read, write } from './transaction.ts';

/** A remembered answer or choice; undefined when there is none. */
export function readSetting(name: string): Promise<unknown> {
  return read(['settings'], async ({ store }) => (await store.get(name))?.value);
}

export async function writeSetting(name: string, value: unknown): Promise<void> {
  await write(['settings'], 'relaxed', async ({ store }) => {
    await store.put({ name, value });
  });
}
