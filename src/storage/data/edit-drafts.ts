import { read, write } from '../transaction.ts';

/** Changes to a version's rows that were not saved as a new version yet; undefined where there are none. */
export function readEditDraft(datasetVersionId: string): Promise<unknown> {
  return read(['settings'], async ({ store }) => (await store.get(draftName(datasetVersionId)))?.value);
}

/** Keeps a draft in place of the one before; with null it is forgotten. */
export async function keepEditDraft(datasetVersionId: string, draft: object | null): Promise<void> {
  const name = draftName(datasetVersionId);
  await write(['settings'], 'relaxed', async ({ store }) => {
    if (draft === null) await store.delete(name);
    else await store.put({ name, value: draft, at: Date.now() });
  });
}

/** The setting that holds a draft. It may hold values of the table, so it goes with the version. */
export function draftName(datasetVersionId: string): string {
  return `edits of ${datasetVersionId}`;
}
