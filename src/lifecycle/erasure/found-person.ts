import type { CellMatch } from '../../core/erasure/matching-rows.ts';

/** By what a person is looked for. */
export interface PersonSought {
  readonly projectId: string;
  /** All of them hold for each row of theirs; columns as the project's table names them now. */
  readonly matches: readonly CellMatch[];
  /** Other words that tell of them, looked for in texts: a name, an address. */
  readonly words: readonly string[];
}

/** Rows of theirs in one dataset version. */
export interface FoundInVersion {
  readonly datasetVersionId: string;
  readonly name: string;
  /** Where its columns stood when it was searched: another key means that it was written anew since. */
  readonly storageKey: string;
  /** 0-based, ascending. */
  readonly rows: readonly number[];
  readonly of: number;
  /** cells: they read what was looked for. steps: they became of rows of an earlier version that do. */
  readonly by: 'cells' | 'steps';
}

/** A dataset version in which they could not be looked for, and why. */
export interface UnsearchedVersion {
  readonly datasetVersionId: string;
  readonly name: string;
  readonly why: string;
}

/** Rows of theirs in one batch of logged predictions. */
export interface FoundInBatch {
  readonly batchId: string;
  readonly model: string;
  readonly at: number;
  /** 0-based, ascending. */
  readonly rows: readonly number[];
  readonly of: number;
  /** cells: they read what was looked for. inputs: they equal a row of theirs in every input of the model, or hold a text that nobody else has. */
  readonly by: 'cells' | 'inputs';
}

/** A column of a dataset version in which rows of other people hold a word looked for. */
export interface FoundInOthers {
  readonly datasetVersionId: string;
  readonly name: string;
  readonly storageKey: string;
  readonly column: string;
  /** How many rows. */
  readonly rows: number;
  /** The first of the texts. */
  readonly excerpt: string;
}

/** A run that learned from rows of theirs, or was tested on them. */
export interface AffectedRun {
  readonly runId: string;
  readonly projectId: string;
  /** Its model's algorithm, or how it ended. */
  readonly label: string;
  readonly startedAt: number;
  /** Rows of theirs among those that it learned from, and among those that it was tested on. */
  readonly trainRows: number;
  readonly testRows: number;
  /** Parts of the model that are made of training rows; empty where it holds none. */
  readonly holds: readonly string[];
  /** The name and version under which it is registered; null where it is not. */
  readonly registered: string | null;
  readonly answersNow: boolean;
}

/** A text outside of tables that holds a word looked for. */
export interface FoundMention {
  readonly store: string;
  readonly key: string;
  /** "Risk", "Model card": what a person calls it. */
  readonly what: string;
  /** The fields that lead to it. */
  readonly path: string;
  /** The text around the word. */
  readonly excerpt: string;
}

/** Everything that was found of a person. */
export interface FoundPerson {
  readonly sought: PersonSought;
  readonly versions: readonly FoundInVersion[];
  readonly unsearched: readonly UnsearchedVersion[];
  readonly batches: readonly FoundInBatch[];
  /** Texts in rows of others, to be looked over: none is changed unless it is chosen. */
  readonly others: readonly FoundInOthers[];
  readonly runs: readonly AffectedRun[];
  readonly mentions: readonly FoundMention[];
  /** What texts were searched for: what was asked, and texts of their rows that nobody else has. */
  readonly words: readonly string[];
  /** Those of them that stand in rows of other people too: values of data that hold them stay as they are. */
  readonly shared: readonly string[];
  /** Words that were asked for and are too short to tell of one person. */
  readonly common: readonly string[];
  /** Other projects that share a version with rows of theirs. */
  readonly otherProjects: readonly { readonly id: string; readonly name: string }[];
  /** Records that are computed from the rows and go whole, by what they are. */
  readonly derived: Readonly<Record<DerivedRecord, number>>;
  /** Why nothing can be erased now, in sentences that say the way on. */
  readonly obstacles: readonly string[];
}

/** What is computed from rows and computed again when it is asked for. */
export const derivedRecords = {
  insights: 'answers about models',
  qualityReports: 'quality reports',
  privacyScans: 'privacy scans',
  pictures: 'pictures and numbers of pinned findings',
  edits: 'unsaved edits of rows',
  checkpoints: 'checkpoints of interrupted trainings',
} as const;
export type DerivedRecord = keyof typeof derivedRecords;

/** Rows found in tables and in the log. */
export function countRows(found: Pick<FoundPerson, 'versions' | 'batches'>): number {
  return [...found.versions, ...found.batches].reduce((sum, { rows }) => sum + rows.length, 0);
}
