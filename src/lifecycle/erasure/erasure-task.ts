import type { AffectedRun, FoundInOthers, FoundInVersion, FoundPerson } from './found-person.ts';

/** What a person leaves out of what was found: their choice in the preview. */
export interface ErasureChoice {
  /** Batches found by equal inputs alone, which may be of somebody else. */
  readonly batchesKept: ReadonlySet<string>;
  /** Texts that speak of something else: `mentionKey`. */
  readonly mentionsKept: ReadonlySet<string>;
  /** Columns in which words go from the rows of others: `othersKey`. */
  readonly othersCleared: ReadonlySet<string>;
}

/** An erasure under way, as it is kept until its end so that it goes on after a closed tab; it still holds the words looked for. */
export interface ErasureTask {
  readonly id: string;
  readonly projectId: string;
  /** The project and those that share a version with it. */
  readonly projects: readonly string[];
  readonly startedAt: number;
  /** In hexadecimal; goes into the certificate and is kept nowhere. */
  readonly salt: string;
  /** By which columns the person was found. */
  readonly columns: readonly string[];
  readonly versions: readonly {
    readonly datasetVersionId: string;
    readonly storageKey: string;
    readonly rows: readonly number[];
    /** Columns whose texts lose the words, in rows of others. */
    readonly cleared: readonly string[];
  }[];
  readonly batches: readonly {
    readonly batchId: string;
    readonly rows: readonly number[];
    readonly of: number;
  }[];
  readonly mentions: readonly { readonly store: string; readonly key: string }[];
  readonly words: readonly string[];
  readonly shared: readonly string[];
  readonly runs: readonly AffectedRun[];
  /** What of it is done. */
  readonly erased: readonly ErasedVersion[];
}

/** What became of a dataset version. */
export interface ErasedVersion {
  readonly datasetVersionId: string;
  readonly rows: number;
  /** SHA-256 (hex) of the salt and the rows that went, in one spelling. */
  readonly erasedHash: string;
  /** SHA-256 (hex) of the content that is left, made as dataset versions are named. */
  readonly contentHash: string;
}

/** Tells records apart in which something was found. */
export function mentionKey({ store, key }: { readonly store: string; readonly key: string }): string {
  return `${store} ${key}`;
}

/** Tells columns of versions apart in which words were found. */
export function othersKey({
  datasetVersionId,
  column,
}: Pick<FoundInOthers, 'datasetVersionId' | 'column'>): string {
  return `${datasetVersionId} ${column}`;
}

/** What is to be done about what was found. */
export function planErasure(
  { sought, versions, batches, others, mentions, words, shared, runs, otherProjects }: FoundPerson,
  { batchesKept, mentionsKept, othersCleared }: ErasureChoice,
  made: Pick<ErasureTask, 'id' | 'startedAt' | 'salt'>,
): ErasureTask {
  const records = new Map(
    mentions
      .filter(mention => !mentionsKept.has(mentionKey(mention)))
      .map(({ store, key }) => [mentionKey({ store, key }), { store, key }]),
  );
  return {
    ...made,
    projectId: sought.projectId,
    projects: [sought.projectId, ...otherProjects.map(({ id }) => id)],
    columns: sought.matches.map(({ column }) => column),
    versions: withCleared(
      versions,
      others.filter(other => othersCleared.has(othersKey(other))),
    ),
    batches: batches
      .filter(({ batchId, by }) => by === 'cells' || !batchesKept.has(batchId))
      .map(({ batchId, rows, of }) => ({ batchId, rows, of })),
    mentions: [...records.values()],
    words,
    shared,
    runs,
    erased: [],
  };
}

/** Whether the rows of this version are gone already. */
export function isErased(task: ErasureTask, datasetVersionId: string): boolean {
  return task.erased.some(version => version.datasetVersionId === datasetVersionId);
}

/** A version may lose words alone, and no row. */
function withCleared(
  versions: readonly FoundInVersion[],
  cleared: readonly FoundInOthers[],
): ErasureTask['versions'] {
  const withRows = new Set(versions.map(({ datasetVersionId }) => datasetVersionId));
  const others = cleared.filter(({ datasetVersionId }) => !withRows.has(datasetVersionId));
  const wordsAlone = new Map(others.map(other => [other.datasetVersionId, { ...other, rows: [] }]));
  return [...versions, ...wordsAlone.values()].map(({ datasetVersionId, storageKey, rows }) => ({
    datasetVersionId,
    storageKey,
    rows,
    cleared: cleared.flatMap(other => (other.datasetVersionId === datasetVersionId ? [other.column] : [])),
  }));
}
