import { deleteDB } from 'idb';
import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Router } from 'wouter';
import { ErasureNotice } from '../../src/app/erasure-notice.tsx';
import { hashHref, useHashLocation, useHashSearch } from '../../src/app/hash-location.ts';
import { ErasureView } from '../../src/features/govern/erasure/erasure-view.tsx';
import { erase, findPerson } from '../../src/jobs/erasure.ts';
import { train } from '../../src/jobs/training.ts';
import { planErasure } from '../../src/lifecycle/erasure/erasure-task.ts';
import { openContainer } from '../../src/storage/backup/backup-container.ts';
import { exportEverything } from '../../src/storage/backup/backup.ts';
import { closeConnection, databaseName } from '../../src/storage/connection.ts';
import { listErasureTasks } from '../../src/storage/erasure/erasure-tasks.ts';
import { verifyEvents } from '../../src/storage/governance/events.ts';
import { appendPredictions, countPredictions } from '../../src/storage/models/predictions.ts';
import { getRun } from '../../src/storage/models/runs.ts';
import { person, storePerson, theirs } from '../jobs/person-example.ts';
import { batchFor, project, storeDeployedProject } from '../storage/examples.ts';
import { placesOf } from '../storage/everything.ts';
import '../../src/ui/theme/tokens.css';

let root: Root | null = null;

beforeEach(async () => {
  await closeConnection();
  await deleteDB(databaseName);
});

afterEach(() => {
  root?.unmount();
  root = null;
  document.body.replaceChildren();
});

function show(content: ReactNode): void {
  const place = document.body.appendChild(document.createElement('main'));
  root = createRoot(place);
  root.render(
    <Router hook={useHashLocation} searchHook={useHashSearch} hrefs={hashHref}>
      {content}
    </Router>,
  );
}

/** Everything that a backup holds, as text. */
async function backupText(): Promise<string> {
  const open = await openContainer(await exportEverything());
  return new Response(open()).text();
}

test('a person is found, confirmed, erased, and nothing of this browser knows them; the others can be trained on', async () => {
  const versions = await storePerson();
  const before = await backupText();
  for (const text of theirs) expect(before).toContain(text);
  show(<ErasureView projectId={project.id} />);
  // The version that the project is on has lost it.
  await expect.element(page.getByLabelText('Column', { exact: true })).toHaveValue('id');
  await page.getByLabelText('Reads exactly').fill('C-7590-X');
  await page.getByLabelText('Words that tell of them in texts').fill('Zelda Quimby');
  await page.getByRole('button', { name: 'Find the person' }).click();
  await page.getByLabelText('Type C-7590-X to confirm').fill('C-7590-X');
  await page.getByRole('button', { name: 'Erase this person' }).click();
  await expect.element(page.getByText('The person is erased')).toBeVisible();
  await expect
    .element(page.getByRole('button', { name: 'Download the certificate', exact: true }))
    .toBeVisible();

  expect(await placesOf(theirs)).toEqual([]);
  const backup = await backupText();
  for (const text of theirs) expect(backup).not.toContain(text);
  expect(backup).toContain('Person 22');
  expect(await verifyEvents()).toMatchObject({ state: 'whole' });

  const { problem, settings } = (await getRun('run-1'))!;
  const datasetVersionId = versions.at(-1)!;
  await train({ runId: 'run-2', projectId: project.id, datasetVersionId, problem, settings }).result;
  const again = await getRun('run-2');
  if (again?.state !== 'done') throw new Error(`the run is ${again?.state}`);
  expect(again.result.trainRows + again.result.testRows).toBe(57);
});

test('an erasure that was cut off is gone on with when the app opens', async () => {
  await storePerson();
  const found = await findPerson(person).result;
  const none = new Set<string>();
  const choice = { batchesKept: none, mentionsKept: none, othersCleared: none };
  const task = planErasure(found, choice, { id: 'erasure-1', startedAt: Date.now(), salt: 'f00d' });
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const job = erase(task, ({ detail }) => {
    if (detail === 'Version 2 of 4') begin();
  });
  await begun;
  job.cancel();
  await expect(job.result).rejects.toMatchObject({ name: 'AbortError' });
  expect(await listErasureTasks()).toHaveLength(1);
  expect(await placesOf(theirs)).not.toEqual([]);

  // The lock of a worker that was ended is let go of a moment later.
  await expect.poll(async () => (await navigator.locks.query()).held, { timeout: 20_000 }).toEqual([]);
  show(<ErasureNotice />);
  await expect
    .element(page.getByText('An erasure that was cut off is done'), { timeout: 20_000 })
    .toBeVisible();
  expect(await listErasureTasks()).toEqual([]);
  expect(await placesOf(theirs)).toEqual([]);
});

test('what a retention rule would remove is told before, and goes when it is set', async () => {
  const deployment = await storeDeployedProject();
  await appendPredictions(
    batchFor(deployment, { at: Date.now() - 40 * 86_400_000 }),
    batchFor(deployment, { id: 'batch-2', at: Date.now() }),
  );
  show(<ErasureView projectId={project.id} />);
  await page.getByLabelText('Logged predictions').fill('30');
  await expect.element(page.getByText('1 prediction record.')).toBeVisible();
  expect(await countPredictions(deployment.id)).toBe(8);
  await page.getByRole('button', { name: 'Set these rules and remove what is due' }).click();
  await expect.poll(() => countPredictions(deployment.id)).toBe(4);
});
