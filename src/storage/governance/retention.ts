import {
  type RetainedKind,
  type RetentionCounts,
  type RetentionRules,
  cutoffOf,
  nothingDue,
  retentionInWords,
  rulesInWords,
} from '../../lifecycle/governance/retention.ts';
import type { Project } from '../../lifecycle/project.ts';
import { announce } from '../changes.ts';
import { draftName } from '../data/edit-drafts.ts';
import { NotStoredError } from '../errors.ts';
import { insightsOf } from '../models/insights.ts';
import { type ReadTransaction, read, write } from '../transaction.ts';
import { addEvent, changeOf, eventOf } from './events.ts';

const looked = [
  'projects',
  'projectVersions',
  'runs',
  'deployments',
  'predictions',
  'monitorReports',
  'alerts',
  'preparationDrafts',
  'settings',
  'insights',
] as const;
type Looking = Pick<ReadTransaction<[...typeof looked]>, 'objectStore'>;

/** A record that is due to go. */
interface Due {
  readonly kind: RetainedKind;
  readonly store: 'predictions' | 'monitorReports' | 'alerts' | 'preparationDrafts' | 'settings' | 'insights';
  readonly key: string;
}

/** Sets after how many days a project's records go; nothing goes before the next application. @throws NotStoredError */
export async function setRetention(projectId: string, rules: RetentionRules): Promise<void> {
  await write(['projects', 'events'], 'strict', async transaction => {
    const projects = transaction.objectStore('projects');
    const project = await projects.get(projectId);
    if (project === undefined) throw new NotStoredError('project', projectId);
    await projects.put({ ...project, retention: rules });
    const event = eventOf('retention changed', projectId, project.name);
    await addEvent(
      transaction.objectStore('events'),
      changeOf(event, rulesInWords(project.retention ?? {}), rulesInWords(rules)),
    );
  });
  announce('projects');
  announce('events');
}

/** What these rules would remove now. */
export function previewRetention(
  projectId: string,
  rules: RetentionRules,
  now: number,
): Promise<RetentionCounts> {
  return read([...looked], async transaction => countOf(await findDue(transaction, projectId, rules, now)));
}

/** Removes what the rules of every project, or of one, say; one event a project from which something went. */
export async function applyRetention(now: number, projectId?: string): Promise<void> {
  const projects = await read(['projects'], ({ store }) => store.getAll());
  const ruled = projects.filter(
    ({ id, retention = {} }) => Object.keys(retention).length > 0 && (projectId ?? id) === id,
  );
  for (const project of ruled) await applyTo(project, now);
}

async function applyTo({ id, name, retention = {} }: Project, now: number): Promise<void> {
  const due = await write([...looked, 'events'], 'strict', async transaction => {
    const found = await findDue(transaction as unknown as Looking, id, retention, now);
    if (found.length === 0) return found;
    for (const { store, key } of found) await transaction.objectStore(store).delete(key);
    const event = eventOf('retention applied', id, name, retentionInWords(countOf(found)), now);
    await addEvent(transaction.objectStore('events'), event);
    return found;
  });
  if (due.length === 0) return;
  for (const store of new Set(due.map(one => one.store))) announce(store);
  announce('events');
}

function countOf(due: readonly Due[]): RetentionCounts {
  const counts: Record<RetainedKind, number> = { ...nothingDue };
  for (const { kind } of due) counts[kind]++;
  return counts;
}

async function findDue(
  transaction: Looking,
  projectId: string,
  rules: RetentionRules,
  now: number,
): Promise<readonly Due[]> {
  const before = (kind: RetainedKind) => cutoffOf(rules, kind, now) ?? -Infinity;
  const ofProject = IDBKeyRange.bound([projectId], [projectId, []]);
  const [deployments, runs, visits, alerts, draft] = await Promise.all([
    transaction.objectStore('deployments').index('byProject').getAllKeys(ofProject),
    transaction.objectStore('runs').index('byProject').getAllKeys(ofProject),
    transaction.objectStore('projectVersions').index('byProject').getAll(ofProject),
    transaction.objectStore('alerts').index('byProject').getAll(ofProject),
    transaction.objectStore('preparationDrafts').get(projectId),
  ]);
  const versions = visits.map(({ datasetVersionId }) => datasetVersionId);
  const due: Due[] = [];
  for (const id of deployments)
    for (const store of ['predictions', 'monitorReports'] as const) {
      const range = IDBKeyRange.bound([id], [id, before(store)], false, true);
      const keys = await transaction.objectStore(store).index('byDeployment').getAllKeys(range);
      due.push(...keys.map(key => ({ kind: store, store, key })));
    }
  for (const { id, state, raisedAt } of alerts)
    if (state === 'resolved' && raisedAt < before('alerts'))
      due.push({ kind: 'alerts', store: 'alerts', key: id });
  if (draft !== undefined && draft.changedAt < before('drafts'))
    due.push({ kind: 'drafts', store: 'preparationDrafts', key: projectId });
  for (const id of versions) {
    const setting = await transaction.objectStore('settings').get(draftName(id));
    // A draft of before its time was kept counts as of now.
    if (setting !== undefined && (setting.at ?? now) < before('drafts'))
      due.push({ kind: 'drafts', store: 'settings', key: setting.name });
  }
  if (rules.insights !== undefined)
    for (const subject of [...runs, ...versions])
      for (const { id, at } of await transaction.objectStore('insights').getAll(insightsOf(subject)))
        if (at < before('insights')) due.push({ kind: 'insights', store: 'insights', key: id });
  return due;
}
