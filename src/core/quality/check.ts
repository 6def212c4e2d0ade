import type { ColumnProfile } from '../explore/profile.ts';
import type { Table } from '../table/column.ts';
import type { ReadProblem } from '../table/read-problems.ts';
import type { Finding } from './finding.ts';

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
