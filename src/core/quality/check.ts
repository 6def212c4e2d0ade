import type { ColumnProfile } from '../explore/profile.ts';
import type { Problem } from '../pipeline/problem.ts';
import type { SplitSettings } from '../selection/split-plan.ts';
import type { Table } from '../table/column.ts';
import type { ReadProblem } from '../table/read-problems.ts';
import type { AlikeRows } from './alike-rows.ts';
import type { Finding } from './finding.ts';
import type { RepeatedRow } from './find-repeats.ts';
import type { TestPart } from './test-part.ts';
import type { QualityThresholds, ThresholdName } from './thresholds.ts';

/** What a check looks at. */
export interface QualitySubject {
  readonly table: Table;
  /** One for each column of the table, in its order. */
  readonly profile: readonly ColumnProfile[];
  /** The first problems of reading; `readProblemCount` says how many there were. */
  readonly readProblems: readonly ReadProblem[];
  readonly readProblemCount: number;
  readonly thresholds: QualityThresholds;
  /** What is to be predicted; null where that is not said yet, or the table has no such column. */
  readonly problem: Problem | null;
  /** How training is to cut the rows. */
  readonly split: SplitSettings;
  /** The cut of the rows into training and test, made when first asked for; null where there is none. */
  readonly testPart: () => TestPart | null;
  /** The rows that are alike in all that describes them: all columns but identifiers and what is to be predicted. */
  readonly alike: () => AlikeRows;
  /** The rows that repeat an earlier one, looked for when first asked for. */
  readonly repeated: () => readonly RepeatedRow[];
}

/** Looks at a table for one kind of trouble. */
export interface QualityCheck {
  /** As its findings are labelled. */
  readonly name: string;
  /** What it looks for and why that matters, for a person who never heard of it. */
  readonly explanation: string;
  /** Those that it goes by. */
  readonly thresholds: readonly ThresholdName[];
  /** `import`: quick enough to run while a table is imported. `report`: on the quality page alone. */
  readonly when: 'import' | 'report';
  readonly find: (subject: QualitySubject) => readonly Finding[];
}
