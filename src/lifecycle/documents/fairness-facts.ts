import type { CardKnowledge } from './card-knowledge.ts';
import { type Fact, line } from './document.ts';

/** What was compared between groups of people, and what was found. */
export function fairnessFacts({ fairness }: Pick<CardKnowledge, 'fairness'>): readonly Fact[] {
  if (fairness === null) return [line('Groups', 'none were compared')];
  const { columns, report } = fairness;
  const groups: Fact =
    report.task === 'classification'
      ? {
          kind: 'table',
          head: ['Group', 'Rows', 'Selection rate', 'Accuracy', 'True positive rate', 'False positive rate'],
          rows: report.groups.map(({ label, rows, rates }) => [
            label,
            rows,
            rates.selectionRate.value,
            rates.accuracy.value,
            rates.truePositiveRate.value,
            rates.falsePositiveRate.value,
          ]),
        }
      : {
          kind: 'table',
          head: ['Group', 'Rows', 'Mean error', 'Mean absolute error'],
          rows: report.groups.map(({ label, rows, meanError, absoluteError }) => [
            label,
            rows,
            meanError.value,
            absoluteError.value,
          ]),
        };
  const measures: Fact = {
    kind: 'table',
    head: ['Kind of fairness', 'Difference', 'Ratio', 'Verdict'],
    rows: report.measures.map(({ criterion, difference, ratio, verdict }) => [
      criterion,
      difference.value,
      ratio,
      verdict,
    ]),
  };
  return [line('Groups by', columns.join(' and ')), groups, measures];
}
