import type { StoreName, TerrariumSchema } from '../schema.ts';

/** What the records of each store are to a person. */
const labels = {
  projects: 'Project',
  datasetVersions: 'How a version was made',
  projectVersions: 'Version of the project',
  dataDictionaries: 'Data dictionary',
  dataSources: 'Data source',
  expectationSuites: 'Rules',
  segments: 'Segment',
  pins: 'Pinned finding',
  preparationDrafts: 'Preparation',
  runs: 'Training',
  artifacts: 'Model',
  trials: 'Trials of a training',
  predictions: 'Logged predictions',
  monitorReports: 'Monitor report',
  alerts: 'Alert',
  businessProblems: 'Business problem',
  decisions: 'Decision',
  risks: 'Risk',
  approvals: 'Approval',
  documents: 'Model card or datasheet',
  complianceAnswers: 'Answer of a checklist',
  watchedFolders: 'Watched folder',
  events: 'Audit trail',
} as const satisfies Partial<Record<StoreName, string>>;
export type SearchedStore = keyof typeof labels;

/** Stores whose texts may mention a person. Caches are not among them: what mentions somebody there goes whole. */
export const searchedStores = Object.keys(labels) as readonly SearchedStore[];

/** Stores whose texts are values of the data: a category that others have as well must go on meaning what it meant. */
const valueStores: ReadonlySet<SearchedStore> = new Set([
  'projects',
  'datasetVersions',
  'dataDictionaries',
  'expectationSuites',
  'segments',
  'preparationDrafts',
  'runs',
  'artifacts',
  'trials',
  'monitorReports',
]);

/** The words that a store is searched for: where texts are values, those that tell of nobody else. */
export function wordsFor(
  store: SearchedStore,
  { words, shared }: { readonly words: readonly string[]; readonly shared: readonly string[] },
): readonly string[] {
  return valueStores.has(store) ? words.filter(word => !shared.includes(word)) : words;
}

/** Stores of answers that are computed again when they are asked for. */
export const cacheStores = ['insights', 'qualityReports', 'privacyScans', 'checkpoints'] as const;

/** Why the other stores are not searched: none is left out by forgetting. */
export const unsearchedStores = {
  columnChunks: 'rows are searched as tables',
  imports: 'the name of a file on its way in, gone with it',
  profiles: 'who is at work here',
  registeredModels: 'names of models, which others refer to',
  modelVersions: 'names of models',
  deployments: 'names of models',
  settings: 'choices of this device; unsaved edits of rows go with their version',
  keys: 'a key that nothing can read out',
} as const satisfies Record<Exclude<StoreName, SearchedStore | (typeof cacheStores)[number]>, string>;

/** What a person calls a record of the store. */
export function labelOfStore(store: SearchedStore): string {
  return labels[store];
}

/** Fields with words, in stores of which the rest is made anew, or sealed; elsewhere any field may hold some. */
const wordFields: Partial<Readonly<Record<SearchedStore, readonly string[]>>> = {
  datasetVersions: ['name', 'origin'],
  projectVersions: ['name', 'origin', 'note', 'expectations'],
  predictions: ['source', 'expectations'],
  events: ['subject', 'detail', 'before', 'after'],
};

/** The part of a record whose words may be taken out. The record of an erasure holds none. */
export function wordsOf<Store extends SearchedStore>(
  store: Store,
  record: TerrariumSchema[Store]['value'],
): object {
  const fields = wordFields[store];
  if (fields === undefined) return record;
  return 'kind' in record && record.kind === 'person erased' ? {} : pick(record, fields);
}

function pick(record: object, fields: readonly string[]): object {
  return Object.fromEntries(Object.entries(record).filter(([field]) => fields.includes(field)));
}
