import type { ColumnSchema } from '../../core/table/column.ts';
import {
  type DraftContent,
  type PreparationDraft,
  isUndecided,
} from '../../lifecycle/preparation/preparation-draft.ts';
import { announce } from '../changes.ts';
import { NotStoredError } from '../errors.ts';
import { addEvent, eventOf } from '../governance/events.ts';
import { read, write } from '../transaction.ts';

/** The preparation that a person has drafted for a project; undefined where it is left to the default. */
export function getPreparationDraft(projectId: string): Promise<PreparationDraft | undefined> {
  return read(['preparationDrafts'], ({ store }) => store.get(projectId));
}

/**
 * Stores what a person decided, for a table of these columns; nothing decided removes the draft. The log tells when
 * a draft comes and goes, not of each edit: runs keep the plan that they used.
 * @throws NotStoredError when the project is gone
 */
export async function savePreparationDraft(
  projectId: string,
  content: DraftContent,
  columns: readonly ColumnSchema[],
): Promise<void> {
  const changedAt = Date.now();
  await write(['preparationDrafts', 'projects', 'events'], 'strict', async transaction => {
    const drafts = transaction.objectStore('preparationDrafts');
    const [project, before] = await Promise.all([
      transaction.objectStore('projects').get(projectId),
      drafts.getKey(projectId),
    ]);
    if (project === undefined) throw new NotStoredError('project', projectId);
    const gone = isUndecided(content);
    if (gone) await drafts.delete(projectId);
    else await drafts.put({ ...content, projectId, columns, changedAt });
    if (gone !== (before === undefined)) {
      const detail = gone ? 'left to the default' : 'drafted';
      const event = eventOf('preparation changed', projectId, project.name, detail, changedAt);
      await addEvent(transaction.objectStore('events'), event);
    }
  });
  announce('preparationDrafts');
  announce('events');
}
