import { BackupError } from '../errors.ts';
import type { ColumnChunk, StoreName, TerrariumSchema } from '../schema.ts';

/** What a backup holds besides the columns' chunks, in the order in which it stands in the file. */
export const backedUpStores = [
  'projects',
  'datasetVersions',
  'projectVersions',
  'dataDictionaries',
  'dataSources',
  'privacyScans',
  'expectationSuites',
  'segments',
  'pins',
  'preparationDrafts',
  'runs',
  'artifacts',
  'trials',
  'registeredModels',
  'modelVersions',
  'deployments',
  'predictions',
  'monitorReports',
  'alerts',
  'businessProblems',
  'decisions',
  'risks',
  'approvals',
  'documents',
  'complianceAnswers',
  'profiles',
  'events',
] as const satisfies readonly StoreName[];
export type BackedUpStore = (typeof backedUpStores)[number];

/** The field that is a record's key. */
export const keyFields: Record<BackedUpStore, string> = {
  projects: 'id',
  datasetVersions: 'id',
  projectVersions: 'id',
  dataDictionaries: 'projectId',
  dataSources: 'id',
  privacyScans: 'datasetVersionId',
  expectationSuites: 'projectId',
  segments: 'id',
  pins: 'id',
  preparationDrafts: 'projectId',
  runs: 'id',
  artifacts: 'runId',
  trials: 'runId',
  registeredModels: 'name',
  modelVersions: 'id',
  deployments: 'id',
  predictions: 'id',
  monitorReports: 'id',
  alerts: 'id',
  businessProblems: 'projectId',
  decisions: 'id',
  risks: 'id',
  approvals: 'id',
  documents: 'id',
  complianceAnswers: 'id',
  profiles: 'id',
  events: 'id',
};

export type Records = { readonly [Store in BackedUpStore]: readonly TerrariumSchema[Store]['value'][] };

/** The first value of a backup's body. */
export interface BackupHeader {
  readonly format: 'terrarium-backup/1';
  /** The version of the database that the records are of. */
  readonly schema: number;
  readonly createdAt: number;
}

/** Every other value of a backup's body; the last is `end`. */
export type BackupPart =
  | { readonly store: BackedUpStore; readonly record: Records[BackedUpStore][number] }
  | { readonly store: 'columnChunks'; readonly record: ColumnChunk }
  | { readonly store: 'end'; readonly parts: number };

/** The fields that keys, indexes and references are made of. */
const requiredFields: Record<BackedUpStore | 'columnChunks', Readonly<Record<string, string>>> = {
  projects: { id: 'string', name: 'string', createdAt: 'number', datasetVersionId: 'string' },
  datasetVersions: { id: 'string', storageKey: 'string', rows: 'number', schema: 'object', origin: 'object' },
  projectVersions: {
    id: 'string',
    projectId: 'string',
    datasetVersionId: 'string',
    origin: 'object',
    addedAt: 'number',
  },
  dataDictionaries: { projectId: 'string', columns: 'object' },
  dataSources: { id: 'string', projectId: 'string' },
  privacyScans: { datasetVersionId: 'string', findings: 'object' },
  expectationSuites: { projectId: 'string', expectations: 'object' },
  segments: { id: 'string', projectId: 'string', conditions: 'object' },
  pins: { id: 'string', projectId: 'string', pinnedAt: 'number' },
  preparationDrafts: { projectId: 'string', columns: 'object' },
  columnChunks: { storageKey: 'string', column: 'number', chunk: 'number', data: 'object' },
  runs: {
    id: 'string',
    projectId: 'string',
    datasetVersionId: 'string',
    startedAt: 'number',
    state: 'string',
  },
  artifacts: { runId: 'string', pipeline: 'object' },
  trials: { runId: 'string', trials: 'object' },
  registeredModels: { name: 'string', projectId: 'string', aliases: 'object' },
  modelVersions: { id: 'string', model: 'string', version: 'number', projectId: 'string', runId: 'string' },
  deployments: {
    id: 'string',
    projectId: 'string',
    model: 'string',
    version: 'number',
    deployedAt: 'number',
  },
  predictions: {
    id: 'string',
    deploymentId: 'string',
    projectId: 'string',
    at: 'number',
    inputs: 'object',
  },
  monitorReports: { id: 'string', projectId: 'string', deploymentId: 'string', at: 'number' },
  alerts: { id: 'string', projectId: 'string', deploymentId: 'string', raisedAt: 'number' },
  businessProblems: { projectId: 'string', savedAt: 'number' },
  decisions: { id: 'string', projectId: 'string', at: 'number', runId: 'string' },
  risks: { id: 'string', projectId: 'string' },
  approvals: {
    id: 'string',
    projectId: 'string',
    at: 'number',
    runId: 'string',
    act: 'string',
    by: 'object',
    content: 'object',
    checks: 'object',
  },
  documents: { id: 'string', projectId: 'string', savedAt: 'number' },
  complianceAnswers: {
    id: 'string',
    projectId: 'string',
    item: 'string',
    verdict: 'string',
    savedAt: 'number',
  },
  profiles: { id: 'string', name: 'string' },
  events: { id: 'string', at: 'number', kind: 'string' },
};

/** Older backups were never made outside of a test. */
const oldestSchema = 2;

/** @throws BackupError when the value does not head a backup that this version reads */
export function asHeader(value: unknown, schema: number): BackupHeader {
  const header = value as Partial<BackupHeader> | null | undefined;
  if (header?.format !== 'terrarium-backup/1' || typeof header.schema !== 'number')
    throw new BackupError('This backup does not begin as a Terrarium backup does.');
  if (header.schema < oldestSchema || header.schema > schema)
    throw new BackupError(
      `This backup was made with version ${header.schema} of the data format; this Terrarium reads versions ${oldestSchema} to ${schema}.`,
    );
  return header as BackupHeader;
}

/** @throws BackupError when the value is no part of a backup, or lacks what keys are made of */
export function asPart(value: unknown): BackupPart {
  const part = value as { store?: unknown; record?: unknown; parts?: unknown } | null;
  if (part?.store === 'end' && typeof part.parts === 'number') return part as BackupPart;
  if (typeof part?.store !== 'string' || !Object.hasOwn(requiredFields, part.store))
    throw new BackupError('This backup holds a record of a store that is not known here.');
  const fields = requiredFields[part.store as BackedUpStore];
  const record = part.record as Record<string, unknown> | null;
  for (const [field, type] of Object.entries(fields)) {
    const found = record?.[field];
    if (typeof found !== type || found === null || Number.isNaN(found))
      throw new BackupError(`This backup holds a record of ${part.store} without a proper "${field}".`);
  }
  return part as BackupPart;
}
