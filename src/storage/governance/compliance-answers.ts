import {
  type ComplianceAnswer,
  complianceAnswerId,
  describeAnswer,
} from '../../lifecycle/compliance/compliance-answer.ts';
import { announce } from '../changes.ts';
import { NotStoredError } from '../errors.ts';
import { read, write } from '../transaction.ts';
import { actorName } from './actor.ts';
import { addEvent, changeOf, eventOf } from './events.ts';

/** What is answered to an item, as somebody gives it; `question` is what the log calls the item. */
export interface GivenAnswer extends Pick<ComplianceAnswer, 'item' | 'verdict' | 'reason'> {
  readonly question: string;
}

/** What was answered in a project, in no order. */
export function listComplianceAnswers(projectId: string): Promise<ComplianceAnswer[]> {
  return read(['complianceAnswers'], ({ store }) => store.index('byProject').getAll(projectId));
}

/** Keeps answers in place of those before, all or none; the log tells each. @throws NotStoredError when the project is gone */
export async function answerCompliance(
  projectId: string,
  given: readonly GivenAnswer[],
  now: number,
): Promise<void> {
  await write(['complianceAnswers', 'projects', 'events'], 'strict', async transaction => {
    const answers = transaction.objectStore('complianceAnswers');
    const project = await transaction.objectStore('projects').getKey(projectId);
    if (project === undefined) throw new NotStoredError('project', projectId);
    for (const { question, ...answer } of given) {
      const id = complianceAnswerId(projectId, answer.item);
      const before = await answers.get(id);
      await answers.put({ ...answer, id, projectId, who: actorName(), savedAt: now });
      const event = eventOf('compliance answered', projectId, question, answer.item, now);
      const was = before === undefined ? 'no answer' : describeAnswer(before);
      await addEvent(transaction.objectStore('events'), changeOf(event, was, describeAnswer(answer)));
    }
  });
  for (const store of ['complianceAnswers', 'events']) announce(store);
}

/** Takes an answer back; the log keeps what it was. Nothing happens where there is none. */
export async function withdrawComplianceAnswer(
  projectId: string,
  { item, question }: Pick<GivenAnswer, 'item' | 'question'>,
): Promise<void> {
  await write(['complianceAnswers', 'events'], 'strict', async transaction => {
    const answers = transaction.objectStore('complianceAnswers');
    const before = await answers.get(complianceAnswerId(projectId, item));
    if (before === undefined) return;
    await answers.delete(before.id);
    const event = eventOf('compliance answered', projectId, question, item);
    await addEvent(transaction.objectStore('events'), changeOf(event, describeAnswer(before), 'no answer'));
  });
  for (const store of ['complianceAnswers', 'events']) announce(store);
}
