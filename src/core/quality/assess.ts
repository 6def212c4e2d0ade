import type { ColumnProfile } from '../explore/profile.ts';
import type { Problem } from '../pipeline/problem.ts';
import type { SplitSettings } from '../selection/split-plan.ts';
import type { Table } from '../table/column.ts';
import { passing } from '../table/packed-column.ts';
import type { ReadProblem } from '../table/read-problems.ts';
import { alikeRows } from './alike-rows.ts';
import type { QualityCheck, QualitySubject } from './check.ts';
import { qualityChecks } from './checks.ts';
import { checkDuplicates } from './checks/duplicates.ts';
import { featuresOf } from './features.ts';
import type { Finding } from './finding.ts';
import { checkReadProblems } from './checks/read-problems.ts';
import { repeatedRows, repeatedRowsAmong } from './repeated-rows.ts';
import { checkShape } from './checks/shape.ts';
import { defaultSplit, splitOf, testPartOf } from './test-part.ts';
import { defaultThresholds, type QualityThresholds } from './thresholds.ts';

/** What the checks that run at import notice, in their order. `readProblemCount` where more were met than are told. */
export function assessQuality(
  table: Table,
  profile: readonly ColumnProfile[],
  readProblems: readonly ReadProblem[] = [],
  readProblemCount: number = readProblems.length,
): Finding[] {
  const reading = { readProblems, readProblemCount };
  const found = qualityChecks.map((): Finding[] => []);
  const look = (subject: QualitySubject, isOwn: (check: QualityCheck) => boolean) =>
    qualityChecks.forEach((check, c) => {
      if (check.when === 'import' && isOwn(check)) found[c]!.push(...check.find(subject));
    });
  // Column by column, so that no more than one is unfolded at a time.
  table.columns.forEach((column, c) => {
    passing(column, whole => {
      const own = { rows: table.rows, columns: [whole] };
      look(importSubject(own, [profile[c]!], reading), check => !ofWholeTable.has(check));
    });
  });
  look(importSubject(table, profile, reading), check => ofWholeTable.has(check));
  return found.flat().map(withoutFix);
}

/** Checks at import that look at more than one column, or at none. */
const ofWholeTable: ReadonlySet<QualityCheck> = new Set([checkShape, checkDuplicates, checkReadProblems]);

function importSubject(
  table: Table,
  profile: readonly ColumnProfile[],
  reading: Pick<QualitySubject, 'readProblems' | 'readProblemCount'>,
): QualitySubject {
  // What the training will cut by is not asked of every column while nobody has said what to predict.
  const nothing = { problem: null, thresholds: defaultThresholds, split: defaultSplit };
  return { ...subjectOf(table, profile, nothing, reading), repeated: once(() => repeatedRows(table)) };
}

/** What a person asks of the checks. */
export interface QualityQuestion {
  readonly problem: Problem | null;
  readonly thresholds: QualityThresholds;
  /** How training cuts the rows; absent or null: as it does by default. */
  readonly split?: SplitSettings | null;
}

/** What every check notices, in their order; `report` hears the fraction of the checks done. */
export function assessThoroughly(
  table: Table,
  profile: readonly ColumnProfile[],
  question: QualityQuestion,
  report?: (fraction: number, check: string) => void,
): Finding[] {
  const subject = subjectOf(table, profile, question, { readProblems: [], readProblemCount: 0 });
  return qualityChecks.flatMap(({ name, find }, done) => {
    report?.(done / qualityChecks.length, name);
    return find(subject).map(finding => withoutHarm(finding, question));
  });
}

/** What is to be predicted is not dropped, whatever is wrong with it. */
function withoutHarm(finding: Finding, { problem }: QualityQuestion): Finding {
  const step = finding.fix?.step;
  if (problem === null || step?.kind !== 'dropColumns' || !step.columns.includes(problem.target))
    return finding;
  return withoutFix(finding);
}

function withoutFix(finding: Finding): Finding {
  const { fix: _, choice: __, ...rest } = finding;
  return rest;
}

function subjectOf(
  table: Table,
  profile: readonly ColumnProfile[],
  { problem, thresholds, split: chosen = null }: QualityQuestion,
  reading: Pick<QualitySubject, 'readProblems' | 'readProblemCount'>,
): QualitySubject {
  const known = problem !== null && profile.some(({ name }) => name === problem.target);
  const asked = known ? problem : null;
  const alike = once(() => alikeRows({ rows: table.rows, columns: featuresOf(table, asked) }));
  const repeated = once(() => repeatedRowsAmong(alike().rows, table));
  const split = splitOf(table, chosen);
  const testPart = once(() => asked && testPartOf(table, asked, split));
  return { table, profile, ...reading, thresholds, problem: asked, split, testPart, alike, repeated };
}

/** A value that is made when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
