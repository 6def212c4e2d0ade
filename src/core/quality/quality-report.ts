import { type MissingReport, missingReport } from '../explore/missing-report.ts';
import type { ColumnProfile } from '../explore/profile.ts';
import { profileTable } from '../explore/profile-table.ts';
import type { Table } from '../table/column.ts';
import { assessThoroughly, type QualityQuestion } from './assess.ts';
import type { Finding } from './finding.ts';
import { qualityChecks } from './checks.ts';
import type { QualityCheck } from './check.ts';
import { judge, type Verdict } from './verdict.ts';

/** All that a first look at a table needs, over all its rows. */
export interface QualityReport {
  readonly rows: number;
  readonly question: QualityQuestion;
  readonly verdict: Verdict;
  /** In the order of the checks. */
  readonly findings: readonly Finding[];
  readonly profile: readonly ColumnProfile[];
  readonly missing: MissingReport;
  /** All that were run, with what they look for. */
  readonly checks: readonly CheckText[];
}

export type CheckText = Pick<QualityCheck, 'name' | 'explanation' | 'thresholds'>;

/** Raised whenever the checks come to say something else of the same table: reports of an earlier edition are made anew. */
export const qualityEdition = 1;

/** What is known of a table before it is assessed. */
export interface KnownOfTable {
  /** As `profileTable` tells it; one of an earlier release, which tells less, is made again. */
  readonly profile?: readonly ColumnProfile[];
  /** Of its reading, which its values do not show. */
  readonly findings?: readonly Finding[];
}

/** How far an assessment is, from 0 to 1, and what it is at. */
export type AssessmentProgress = (fraction: number, phase: string, detail?: string) => void;

const unheard: AssessmentProgress = () => {};
/** Where the fraction stands when each part is done, by how long they take. */
const ends = { profile: 0.4, missing: 0.45 };

/** Profiles a table, runs every check and judges. */
export function reportQuality(
  table: Table,
  question: QualityQuestion,
  known: KnownOfTable = {},
  report: AssessmentProgress = unheard,
): QualityReport {
  const profile = isComplete(known.profile)
    ? known.profile
    : profileTable(table, done => report(ends.profile * done, 'Describing the columns'));
  report(ends.profile, 'Counting what is missing');
  const missing = missingReport(table);
  report(ends.missing, 'Checking');
  const own = assessThoroughly(table, profile, question, (done, check) =>
    report(ends.missing + (1 - ends.missing) * done, 'Checking', check),
  );
  const findings = [...own, ...(known.findings ?? [])];
  const checks = qualityChecks.map(({ name, explanation, thresholds }) => ({
    name,
    explanation,
    thresholds,
  }));
  return { rows: table.rows, question, verdict: judge(findings), findings, profile, missing, checks };
}

function isComplete(profile: readonly ColumnProfile[] | undefined): profile is readonly ColumnProfile[] {
  return (
    profile?.every(told =>
      told.shape === 'numeric'
        ? told.summary === null || told.summary.infinite !== undefined
        : told.rarest !== undefined || told.distinct === 0,
    ) ?? false
  );
}
