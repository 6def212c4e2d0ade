import type { Run } from '../lifecycle/run.ts';
import { announce } from './changes.ts';
import { HistoryError, NotStoredError } from './errors.ts';
import { eventOf } from './events.ts';
import { read, write } from './transaction.ts';

/**
 * Writes a new run in state `running`. Hold the lock `run:<id>` from before this call until `endRun`:
 * a running run without its lock counts as cut off.
 * @throws HistoryError when the run was started before; NotStoredError when its project is not stored
 */
export async function startRun(run: Extract<Run, { state: 'running' }>): Promise<void> {
  await write(['runs', 'projects', 'events'], 'strict', async transaction => {
    const runs = transaction.objectStore('runs');
    const [existing, project] = await Promise.all([
      runs.getKey(run.id),
      transaction.objectStore('projects').getKey(run.projectId),
    ]);
    if (existing !== undefined) throw new HistoryError(`Run "${run.id}" was started before.`);
    if (project === undefined) throw new NotStoredError('project', run.projectId);
    const plan = `${run.settings.candidates.length} candidates, seed ${run.settings.seed}`;
    const event = eventOf('run started', run.projectId, run.problem.target, plan, run.startedAt);
    await Promise.all([runs.add(run), transaction.objectStore('events').add(event)]);
  });
  announce('runs');
  announce('events');
}

/**
 * Writes how a running run ended, once and for all.
 * @throws HistoryError when it had ended before; NotStoredError when it was never started or was removed
 */
export async function endRun(run: Exclude<Run, { state: 'running' }>): Promise<void> {
  await write(['runs', 'events'], 'strict', async transaction => {
    const runs = transaction.objectStore('runs');
    const before = await runs.get(run.id);
    if (before === undefined) throw new NotStoredError('run', run.id);
    if (before.state !== 'running')
      throw new HistoryError(
        `Run "${run.id}" had ended before (${before.state}); its record stays as it is.`,
      );
    const event = eventOf('run ended', run.projectId, run.problem.target, endOf(run), run.endedAt);
    await Promise.all([runs.put(run), transaction.objectStore('events').add(event)]);
  });
  announce('runs');
  announce('events');
}

function endOf(run: Exclude<Run, { state: 'running' }>): string {
  switch (run.state) {
    case 'done':
      return `done: ${run.result.chosen}`;
    case 'failed':
      return `failed: ${run.error}`;
    case 'cancelled':
    case 'interrupted':
      return run.state;
    default:
      return run satisfies never;
  }
}

export function getRun(id: string): Promise<Run | undefined> {
  return read(['runs'], ({ store }) => store.get(id));
}

/** Newest first. */
export function listRuns(projectId: string): Promise<Run[]> {
  return read(['runs'], async ({ store }) => {
    const ofProject = IDBKeyRange.bound([projectId], [projectId, []]);
    return (await store.index('byProject').getAll(ofProject)).reverse();
  });
}
