import { describe, expect, it, vi } from 'vitest';
import type { Run } from '../../src/lifecycle/training/run.ts';
import { beginImport, writeColumn } from '../../src/storage/data/columns.ts';
import { readCheckpoints, saveCheckpoint } from '../../src/storage/models/checkpoints.ts';
import { listDatasetVersions } from '../../src/storage/data/datasets.ts';
import { holdLock, importLock, runLock } from '../../src/storage/locks.ts';
import { saveProject } from '../../src/storage/projects.ts';
import { sweepInterrupted } from '../../src/storage/recovery.ts';
import { endRun, getRun, startRun } from '../../src/storage/models/runs.ts';
import { read } from '../../src/storage/transaction.ts';
import { at, done, penguins, project, running, store } from './examples.ts';
import { withFreshStorage } from './fresh-storage.ts';

withFreshStorage();

const day = 24 * 60 * 60 * 1000;

/** A stand-in for Web Locks, which Node 20 has not; tests/browser has the real ones. */
function withLocksHeld(...names: string[]): void {
  vi.stubGlobal('navigator', {
    locks: { query: async () => ({ held: names.map(name => ({ name })) }) },
  });
}

async function halfAnImport(): Promise<void> {
  await beginImport('half', 'half.csv');
  await writeColumn('half', 0, penguins.columns[0]!);
}

const chunkKeys = () => read(['columnChunks'], ({ store }) => store.getAllKeys());

describe('sweepInterrupted', () => {
  it('removes what an import that was cut off left, and nothing else', async () => {
    withLocksHeld();
    await store(penguins);
    await saveProject(project);
    const before = await chunkKeys();
    await halfAnImport();
    expect((await sweepInterrupted()).imports).toMatchObject([{ name: 'half.csv' }]);
    expect(await chunkKeys()).toEqual(before);
    expect(await listDatasetVersions()).toHaveLength(1);
    vi.unstubAllGlobals();
  });

  it('leaves an import and a run that another tab is at', async () => {
    withLocksHeld(importLock('half'), runLock('run-1'));
    await store(penguins);
    await saveProject(project);
    await startRun(running);
    await halfAnImport();
    expect(await sweepInterrupted()).toEqual({ imports: [], runs: [] });
    expect(await getRun('run-1')).toMatchObject({ state: 'running' });
    vi.unstubAllGlobals();
  });

  it('marks a run that was cut off as interrupted, once, and leaves those that ended', async () => {
    withLocksHeld();
    await store(penguins);
    await saveProject(project);
    await startRun(running);
    await startRun({ ...running, id: 'run-2' });
    await endRun({ ...done, id: 'run-2' });
    expect((await sweepInterrupted(at + 7)).runs).toMatchObject([{ id: 'run-1' }]);
    expect(await getRun('run-1')).toMatchObject({ state: 'interrupted', endedAt: at + 7 });
    expect(await getRun('run-2')).toMatchObject({ state: 'done' });
    expect((await sweepInterrupted()).runs).toEqual([]);
    vi.unstubAllGlobals();
  });
});

describe('checkpoints', () => {
  const states: readonly (readonly [string, Exclude<Run, { state: 'running' }> | null, boolean])[] = [
    ['stay while the run is at work', null, true],
    ['stay for 30 days after it was interrupted', { ...running, state: 'interrupted', endedAt: at }, true],
    ['go after that', { ...running, state: 'interrupted', endedAt: at - 1 }, false],
    ['go where one was written after the run had ended', done, false],
    [
      'go where one was written after the run was cancelled',
      { ...running, state: 'cancelled', endedAt: at },
      false,
    ],
  ];
  it.each(states)('%s', async (_, end, stays) => {
    withLocksHeld(runLock('run-1'));
    await store(penguins);
    await saveProject(project);
    await startRun(running);
    if (end !== null) await endRun(end);
    await saveCheckpoint({
      runId: 'run-1',
      task: 'clock',
      savedAt: at,
      content: { kind: 'clock', seconds: 1 },
    });
    await sweepInterrupted(at + 30 * day);
    expect(await readCheckpoints('run-1')).toHaveLength(stays ? 1 : 0);
    vi.unstubAllGlobals();
  });
});

describe('a table that no project uses', () => {
  it('is removed with its columns once it is a day old', async () => {
    await store(penguins);
    await sweepInterrupted(at + day - 1);
    expect(await listDatasetVersions()).toHaveLength(1);
    await sweepInterrupted(at + day + 1);
    expect(await listDatasetVersions()).toEqual([]);
    expect(await chunkKeys()).toEqual([]);
  });

  it('stays when the table of a project was made from it', async () => {
    await store(penguins);
    const origin = { kind: 'schemaChange', parent: 'dataset-1', changed: [] } as const;
    await store(penguins, { id: 'dataset-2', storageKey: 'key-2', origin });
    await saveProject({ ...project, datasetVersionId: 'dataset-2' });
    await sweepInterrupted(at + 2 * day);
    expect(await listDatasetVersions()).toHaveLength(2);
  });
});

describe('without Web Locks', () => {
  it('only what began more than a day ago counts as cut off', async () => {
    vi.stubGlobal('navigator', {});
    await halfAnImport();
    expect((await sweepInterrupted(Date.now() + day / 2)).imports).toEqual([]);
    expect((await sweepInterrupted(Date.now() + 2 * day)).imports).toHaveLength(1);
    vi.unstubAllGlobals();
  });

  it('a lock held in this realm is seen', async () => {
    vi.stubGlobal('navigator', {});
    await halfAnImport();
    await holdLock(importLock('half'), async () => {
      expect((await sweepInterrupted(Date.now() + 2 * day)).imports).toEqual([]);
    });
    vi.unstubAllGlobals();
  });
});
