import type { Run } from '../../lifecycle/training/run.ts';
import { announce } from '../changes.ts';
import { checkpointsOf } from './checkpoints.ts';
import { HistoryError, NotStoredError } from '../errors.ts';
import { addEvent, eventOf } from '../governance/events.ts';
import { read, write } from '../transaction.ts';

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
    await Promise.all([runs.add(run), addEvent(transaction.objectStore('events'), event)]);
  });
  announce('runs');
  announce('events');
}

/**
 * Takes an interrupted run up again. Hold its lock as for `startRun`. Resolves with the run, `running`.
 * @throws HistoryError when it is not interrupted; NotStoredError when it is not stored
 */
export async function continueRun(id: string, now: number): Promise<Extract<Run, { state: 'running' }>> {
  const run = await write(['runs', 'events'], 'strict', async transaction => {
    const before = await transaction.objectStore('runs').get(id);
    if (before === undefined) throw new NotStoredError('run', id);
    if (before.state !== 'interrupted')
      throw new HistoryError(`Run "${id}" is ${before.state}; only an interrupted one can be continued.`);
    const { endedAt: _endedAt, paused: _paused, ...rest } = before;
    const running = { ...rest, state: 'running' } as const;
    const event = eventOf('run continued', running.projectId, running.problem.target, '', now);
    await Promise.all([
      transaction.objectStore('runs').put(running),
      addEvent(transaction.objectStore('events'), event),
    ]);
    return running;
  });
  announce('runs');
  announce('events');
  return run;
}

/**
 * Writes how a running run ended, once and for all but for an interrupted one, which alone keeps its checkpoints.
 * @throws HistoryError when it had ended before; NotStoredError when it was never started or was removed
 */
export async function endRun(run: Exclude<Run, { state: 'running' }>): Promise<void> {
  await write(['runs', 'events', 'checkpoints'], 'strict', async transaction => {
    const runs = transaction.objectStore('runs');
    const before = await runs.get(run.id);
    if (before === undefined) throw new NotStoredError('run', run.id);
    if (before.state !== 'running')
      throw new HistoryError(
        `Run "${run.id}" had ended before (${before.state}); its record stays as it is.`,
      );
    const event = eventOf('run ended', run.projectId, run.problem.target, endOf(run), run.endedAt);
    await Promise.all([runs.put(run), addEvent(transaction.objectStore('events'), event)]);
    if (run.state !== 'interrupted')
      await transaction.objectStore('checkpoints').delete(checkpointsOf(run.id));
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
      return run.state;
    case 'interrupted':
      return run.paused === true ? 'paused' : run.state;
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

/** The runs of any project on a dataset version. */
export async function listRunsOnVersion(datasetVersionId: string): Promise<Run[]> {
  const runs = await read(['runs'], ({ store }) => store.getAll());
  return runs.filter(run => run.datasetVersionId === datasetVersionId);
}
