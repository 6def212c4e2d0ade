import type { Finding } from '../../../src/core/quality/finding.ts';
import type { Problem } from '../../../src/core/pipeline/problem.ts';
import { reportQuality } from '../../../src/core/quality/quality-report.ts';
import { type QualityThresholds, withThresholds } from '../../../src/core/quality/thresholds.ts';
import type { SplitSettings } from '../../../src/core/selection/split-plan.ts';
import type { Table } from '../../../src/core/table/column.ts';

/** What one check of the whole list says of a table. */
export function findingsOf(
  check: string,
  table: Table,
  problem: Problem | null = null,
  thresholds: Partial<QualityThresholds> = {},
  split: SplitSettings | null = null,
): readonly Finding[] {
  const question = { problem, thresholds: withThresholds(thresholds), split };
  return reportQuality(table, question).findings.filter(finding => finding.check === check);
}

export const classifying = (target: string): Problem => ({
  task: 'classification',
  target,
  positive: null,
  metric: 'accuracy',
});

export const regressing = (target: string): Problem => ({
  task: 'regression',
  target,
  positive: null,
  metric: 'r2',
});

export const rowsOf = (count: number) => Array.from({ length: count }, (_, row) => row);
