import type { Decision } from '../../lifecycle/evaluation/decision.ts';
import { announce } from '../changes.ts';
import { NotStoredError } from '../errors.ts';
import { addEvent, eventOf } from '../governance/events.ts';
import { read, write } from '../transaction.ts';

/** What was decided in a project, newest first; about one run, or all of them. */
export function listDecisions(projectId: string, runId?: string): Promise<Decision[]> {
  return read(['decisions'], async ({ store }) => {
    const all = await store.index('byProject').getAll(IDBKeyRange.bound([projectId], [projectId, []]));
    return all.reverse().filter(decision => runId === undefined || decision.runId === runId);
  });
}

/** Keeps a decision for good: another takes its place by being newer. @throws NotStoredError when its project or run is gone */
export async function recordDecision(decision: Decision): Promise<void> {
  await write(['decisions', 'projects', 'runs', 'events'], 'strict', async transaction => {
    const { projectId, runId } = decision;
    const [project, run] = await Promise.all([
      transaction.objectStore('projects').getKey(projectId),
      transaction.objectStore('runs').getKey(runId),
    ]);
    if (project === undefined) throw new NotStoredError('project', projectId);
    if (run === undefined) throw new NotStoredError('run', runId);
    await transaction.objectStore('decisions').add(decision);
    const event = eventOf('decision recorded', projectId, decision.about, decision.decision);
    await addEvent(transaction.objectStore('events'), event);
  });
  announce('decisions');
  announce('events');
}
