import { type BusinessProblem, emptyBusinessProblem } from '../../lifecycle/problem/business-problem.ts';
import { describeBusinessProblem } from '../../lifecycle/problem/describe-business-problem.ts';
import { announce } from '../changes.ts';
import { NotStoredError } from '../errors.ts';
import { addEvent, changeOf, eventOf } from './events.ts';
import { read, write } from '../transaction.ts';

/** What the business wants of a project; undefined while nobody has said. */
export function getBusinessProblem(projectId: string): Promise<BusinessProblem | undefined> {
  return read(['businessProblems'], ({ store }) => store.get(projectId));
}

/**
 * Changes what the business wants, within one transaction, so that of two changes none is lost; the log tells what
 * was wanted before and after. @throws NotStoredError when the project is gone
 */
export async function changeBusinessProblem(
  projectId: string,
  change: (problem: BusinessProblem) => BusinessProblem,
  now: number,
): Promise<void> {
  const stores = ['businessProblems', 'projects', 'events'] as const;
  await write([...stores], 'strict', async transaction => {
    const problems = transaction.objectStore('businessProblems');
    const [project, before = emptyBusinessProblem(projectId, now)] = await Promise.all([
      transaction.objectStore('projects').get(projectId),
      problems.get(projectId),
    ]);
    if (project === undefined) throw new NotStoredError('project', projectId);
    const after = { ...change(before), projectId, savedAt: now };
    await problems.put(after);
    const [was, is] = [describeBusinessProblem(before), describeBusinessProblem(after)];
    if (was === is) return;
    const event = eventOf('business problem changed', projectId, project.name, '', now);
    await addEvent(transaction.objectStore('events'), changeOf(event, was, is));
  });
  for (const store of ['businessProblems', 'events']) announce(store);
}
