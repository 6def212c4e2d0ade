import type { Expectation } from '../../core/expectations/expectation.ts';
import { type ExpectationRecord, recordText } from '../../lifecycle/data/expectation-record.ts';
import type { ExpectationSuite } from '../../lifecycle/data/expectation-suite.ts';
import { announce } from '../changes.ts';
import { NotStoredError } from '../errors.ts';
import { addEvent, appendEvent, eventOf } from '../governance/events.ts';
import { read, write } from '../transaction.ts';

/** What is expected of a project's data; undefined where nobody has said so. */
export function getExpectationSuite(projectId: string): Promise<ExpectationSuite | undefined> {
  return read(['expectationSuites'], ({ store }) => store.get(projectId));
}

/**
 * Changes a project's rules, or begins with none; `changed` names what was, for the log. Without rules there is no suite.
 * @throws NotStoredError when the project is gone
 */
export async function changeExpectations(
  projectId: string,
  changed: string,
  change: (expectations: readonly Expectation[]) => readonly Expectation[],
): Promise<void> {
  const changedAt = Date.now();
  await write(['expectationSuites', 'projects', 'events'], 'strict', async transaction => {
    if ((await transaction.objectStore('projects').getKey(projectId)) === undefined)
      throw new NotStoredError('project', projectId);
    const suites = transaction.objectStore('expectationSuites');
    const expectations = change((await suites.get(projectId))?.expectations ?? []);
    if (expectations.length === 0) await suites.delete(projectId);
    else await suites.put({ projectId, changedAt, expectations });
    const count = `${expectations.length} ${expectations.length === 1 ? 'rule' : 'rules'} now`;
    const event = eventOf('expectations changed', projectId, changed, count, changedAt);
    await addEvent(transaction.objectStore('events'), event);
  });
  announce('expectationSuites');
  announce('events');
}

/** Puts on record how the rules did on data that leave no record of their own: a new version, a batch that was stopped. */
export async function recordCheck(
  projectId: string,
  subject: string,
  record: ExpectationRecord,
): Promise<void> {
  await appendEvent(eventOf('expectations checked', projectId, subject, recordText(record), record.at));
}
