import type { ColumnProfile } from '../explore/profile.ts';
import type { Table } from '../table/column.ts';
import type { Finding } from './finding.ts';

/** What could not be read as it stands: the row (1-based), the column where it has one, and what was wrong. */
export interface ReadProblem {
  readonly row: number;
  readonly column: string | null;
  readonly message: string;
}

/** What a check looks at. */
export interface QualitySubject {
  readonly table: Table;
  /** One for each column of the table, in its order. */
  readonly profile: readonly ColumnProfile[];
  /** The first problems of reading; `readProblemCount` says how many there were. */
  readonly readProblems: readonly ReadProblem[];
  readonly readProblemCount: number;
}

/** Looks at a table for one kind of trouble. */
export type QualityCheck = (subject: QualitySubject) => readonly Finding[];
