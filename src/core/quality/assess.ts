import type { ColumnProfile } from '../explore/profile.ts';
import type { Table } from '../table/column.ts';
import type { ReadProblem } from '../table/read-problems.ts';
import { qualityChecks } from './checks.ts';
import type { Finding } from './finding.ts';

/** Everything that the checks notice, in their order. `readProblemCount` where more problems were met than are told. */
export function assessQuality(
  table: Table,
  profile: readonly ColumnProfile[],
  readProblems: readonly ReadProblem[] = [],
  readProblemCount: number = readProblems.length,
): Finding[] {
  const subject = { table, profile, readProblems, readProblemCount };
  return qualityChecks.flatMap(check => check(subject));
}
