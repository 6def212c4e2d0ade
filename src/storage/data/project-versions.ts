import { renameColumnInRules } from '../../core/expectations/expectation.ts';
import { renamesOf } from '../../core/table/steps/renames.ts';
import { changeDataset } from '../../lifecycle/data/change-dataset.ts';
import type { DatasetOrigin, DatasetVersion } from '../../lifecycle/data/dataset-version.ts';
import { entryOf, withEntry } from '../../lifecycle/data/data-dictionary.ts';
import type { ExpectationRecord } from '../../lifecycle/data/expectation-record.ts';
import { type ProjectVersion, projectVersionOf } from '../../lifecycle/data/project-version.ts';
import { renameInDraft } from '../../lifecycle/preparation/rename-in-draft.ts';
import { announce } from '../changes.ts';
import { NotStoredError } from '../errors.ts';
import { addEvent, eventOf } from '../governance/events.ts';
import { type WriteTransaction, read, write } from '../transaction.ts';

/** A version that a project has been on; `dataset` is null once it was removed. */
export interface ProjectVersionState {
  readonly record: ProjectVersion;
  readonly dataset: DatasetVersion | null;
}

const projectPart = [
  'projects',
  'datasetVersions',
  'projectVersions',
  'dataDictionaries',
  'expectationSuites',
  'preparationDrafts',
  'events',
] as const;
type Move = WriteTransaction<[...typeof projectPart]>;

/** In the order in which the project came to them. */
export function listProjectVersions(projectId: string): Promise<ProjectVersionState[]> {
  return read(['projectVersions', 'datasetVersions'], async transaction => {
    const ofProject = IDBKeyRange.bound([projectId], [projectId, []]);
    const records = await transaction.objectStore('projectVersions').index('byProject').getAll(ofProject);
    const datasets = transaction.objectStore('datasetVersions');
    return Promise.all(
      records.map(async record => ({
        record,
        dataset: (await datasets.get(record.datasetVersionId)) ?? null,
      })),
    );
  });
}

/**
 * Puts a project on another version of its table: one just made, or with `restored` one that it was on before.
 * Its problem, dictionary, rules and preparation follow a step that renames a column; the last two also follow one that is undone. @throws NotStoredError
 */
export async function moveProject(input: {
  readonly projectId: string;
  readonly datasetVersionId: string;
  /** How this project came to it, where the same content was here already from elsewhere. */
  readonly origin?: DatasetOrigin;
  readonly restored?: boolean;
  /** How the project's rules did on it. */
  readonly expectations?: ExpectationRecord | undefined;
}): Promise<void> {
  const { projectId, datasetVersionId, restored = false } = input;
  await write([...projectPart], 'strict', async transaction => {
    const versions = transaction.objectStore('datasetVersions');
    const project = await transaction.objectStore('projects').get(projectId);
    if (project === undefined) throw new NotStoredError('project', projectId);
    const [before, after] = await Promise.all([
      versions.get(project.datasetVersionId),
      versions.get(datasetVersionId),
    ]);
    if (after === undefined) throw new NotStoredError('dataset version', datasetVersionId);
    const origin = input.origin ?? after.origin;
    const step = origin.kind === 'step' && !restored ? origin.step : undefined;
    const { expectations } = input;
    await recordVisit(transaction, {
      ...projectVersionOf(projectId, after, Date.now(), origin),
      ...(expectations && { expectations }),
    });
    if (step !== undefined)
      for (const { column, to } of renamesOf(step)) {
        await carryEntry(transaction, projectId, column, to);
        await carryRules(transaction, projectId, column, to);
        await carryDraft(transaction, projectId, column, to);
      }
    if (restored && before?.origin.kind === 'step' && before.origin.parent === after.id)
      for (const { column, to } of renamesOf(before.origin.step).toReversed()) {
        await carryRules(transaction, projectId, to, column);
        await carryDraft(transaction, projectId, to, column);
      }
    if (restored)
      await addEvent(
        transaction.objectStore('events'),
        eventOf('version restored', projectId, after.name, `version ${after.id.slice(0, 8)}`),
      );
    await transaction.objectStore('projects').put(changeDataset(project, before ?? after, after, step));
  });
  for (const store of projectPart) announce(store);
}

/** Writes down why a version of a project's table was made. @throws NotStoredError where the project never had it */
export async function noteVersion(projectId: string, datasetVersionId: string, note: string): Promise<void> {
  await write(['projectVersions', 'events'], 'strict', async transaction => {
    const visits = transaction.objectStore('projectVersions');
    const visit = await visits.get(`${projectId}/${datasetVersionId}`);
    if (visit === undefined) throw new NotStoredError('dataset version', datasetVersionId);
    await visits.put({ ...visit, note });
    const detail = `version ${datasetVersionId.slice(0, 8)}`;
    await addEvent(
      transaction.objectStore('events'),
      eventOf('version noted', projectId, visit.name, detail),
    );
  });
  announce('projectVersions');
  announce('events');
}

/** What recording a visit asks of a transaction. */
interface Visiting {
  objectStore(name: 'projectVersions'): {
    get(key: string): Promise<ProjectVersion | undefined>;
    add(visit: ProjectVersion): Promise<unknown>;
    put(visit: ProjectVersion): Promise<unknown>;
  };
}

/** Records that a project came to a version, once; one that was removed and made again is back, and rules run again tell how it is now. */
export async function recordVisit(transaction: Visiting, visit: ProjectVersion): Promise<void> {
  const visits = transaction.objectStore('projectVersions');
  const known = await visits.get(visit.id);
  if (known === undefined) await visits.add(visit);
  else if (known.removedAt !== null || visit.expectations !== undefined)
    await visits.put({
      ...known,
      removedAt: null,
      ...(visit.expectations && { expectations: visit.expectations }),
    });
}

/** The old name keeps its entry for versions that still have it. */
async function carryEntry(transaction: Move, projectId: string, from: string, to: string): Promise<void> {
  const dictionaries = transaction.objectStore('dataDictionaries');
  const dictionary = await dictionaries.get(projectId);
  if (dictionary === undefined || !dictionary.columns.some(({ name }) => name === from)) return;
  if (dictionary.columns.some(({ name }) => name === to)) return;
  await dictionaries.put(withEntry(dictionary, { ...entryOf(dictionary, from), name: to }));
}

async function carryRules(transaction: Move, projectId: string, from: string, to: string): Promise<void> {
  const suites = transaction.objectStore('expectationSuites');
  const suite = await suites.get(projectId);
  if (suite === undefined) return;
  await suites.put({ ...suite, expectations: renameColumnInRules(suite.expectations, from, to) });
}

async function carryDraft(transaction: Move, projectId: string, from: string, to: string): Promise<void> {
  const drafts = transaction.objectStore('preparationDrafts');
  const draft = await drafts.get(projectId);
  if (draft !== undefined) await drafts.put(renameInDraft(draft, from, to));
}
