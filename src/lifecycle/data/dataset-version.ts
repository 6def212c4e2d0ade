import type { ColumnSchema } from '../../core/table/column.ts';
import type { ColumnProfile } from '../../core/explore/profile.ts';
import type { Finding } from '../../core/quality/finding.ts';
import type { CleaningStep } from '../../core/table/steps/cleaning-step.ts';

/** A file as it was read. */
export interface FileRecord {
  readonly fileName: string;
  readonly bytes: number;
  /** Hex; of several files, of their bytes one after the other. */
  readonly sha256: string;
}

/** What a table was read from: a file, or several whose rows stand under each other in this order. */
export interface SourceRecord extends FileRecord {
  readonly parts?: readonly (FileRecord & { readonly rows: number })[];
  /** What a person called missing when it was read. */
  readonly missingTokens?: readonly string[];
}

/** Where a dataset version came from. */
export type DatasetOrigin =
  | ({ readonly kind: 'file' } & SourceRecord)
  | ({ readonly kind: 'sample' } & SourceRecord)
  | ({ readonly kind: 'paste' } & SourceRecord)
  | ({
      readonly kind: 'newerFile';
      readonly parent: string;
      /** Whether its rows stand in place of the parent's or under them. */
      readonly mode: ArrivalMode;
      /** The steps recorded before that were taken on its rows again, in their order. */
      readonly replayed: readonly CleaningStep[];
    } & SourceRecord)
  | { readonly kind: 'schemaChange'; readonly parent: string; readonly changed: readonly ColumnSchema[] }
  | {
      readonly kind: 'step';
      readonly parent: string;
      readonly step: CleaningStep;
      /** Why, in the words of the person or of the check that offered it; null where nobody said. */
      readonly why: string | null;
    };

/** What a newer file does to the table that is there. */
export type ArrivalMode = 'replace' | 'append';

/** The version that one of this origin was made from; null where it came in from outside. */
export function parentOf(origin: DatasetOrigin): string | null {
  return 'parent' in origin ? origin.parent : null;
}

/** One immutable state of an imported table. */
export interface DatasetVersion {
  /** SHA-256 (hex) of schema and values: the same content has the same id whatever file it came in. */
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly rows: number;
  readonly schema: readonly ColumnSchema[];
  readonly origin: DatasetOrigin;
  /** Names the chunks of this version's columns; made at random before the content is known. */
  readonly storageKey: string;
  readonly profile: readonly ColumnProfile[];
  readonly findings: readonly Finding[];
  /** Rows of people that were erased since it was made: its content no longer is what its id names. Absent where none were. */
  readonly erasures?: readonly Erasure[];
}

/** Rows that left a dataset version because a person is to be forgotten. */
export interface Erasure {
  readonly id: string;
  readonly at: number;
  /** The profile at work, empty where nobody had named one. */
  readonly who: string;
  readonly rows: number;
  /** SHA-256 (hex) of a salt and the rows that went. The salt stands in the certificate alone, so that short values cannot be guessed back. */
  readonly erasedHash: string;
  /** SHA-256 (hex) of schema and values as they are since. */
  readonly contentHash: string;
}

/** Rows erased from a version since then; 0 where its content is what its id names. */
export function rowsErased({ erasures = [] }: Pick<DatasetVersion, 'erasures'>, since = 0): number {
  return erasures.reduce((sum, { at, rows }) => (at >= since ? sum + rows : sum), 0);
}
