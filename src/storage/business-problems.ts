import type { BusinessProblem } from '../lifecycle/business-problem.ts';
import { describeBusinessProblem } from '../lifecycle/describe-business-problem.ts';
import { announce } from './changes.ts';
import { NotStoredError } from './errors.ts';
import { addEvent, changeOf, eventOf } from './events.ts';
import { read, write } from './transaction.ts';

/** What the business wants of a project; undefined while nobody has said. */
export function getBusinessProblem(projectId: string): Promise<BusinessProblem | undefined> {
  return read(['businessProblems'], ({ store }) => store.get(projectId));
}

/** Keeps what the business wants in place of what was kept before; the log tells both. @throws NotStoredError when the project is gone */
export async function saveBusinessProblem(problem: BusinessProblem): Promise<void> {
  const stores = ['businessProblems', 'projects', 'events'] as const;
  await write([...stores], 'strict', async transaction => {
    const { projectId, savedAt } = problem;
    const problems = transaction.objectStore('businessProblems');
    const [project, before] = await Promise.all([
      transaction.objectStore('projects').get(projectId),
      problems.get(projectId),
    ]);
    if (project === undefined) throw new NotStoredError('project', projectId);
    await problems.put(problem);
    const was = before === undefined ? 'nothing' : describeBusinessProblem(before);
    const is = describeBusinessProblem(problem);
    if (was === is) return;
    const event = eventOf('business problem changed', projectId, project.name, '', savedAt);
    await addEvent(transaction.objectStore('events'), changeOf(event, was, is));
  });
  for (const store of ['businessProblems', 'events']) announce(store);
}
