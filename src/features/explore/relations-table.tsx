import { Link } from 'wouter';
import type { ColumnRelation, CorrectedTest } from '../../core/explore/relation.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { formatNumber } from '../../ui/format-number.ts';
import { effectText, testNames } from './test-words.ts';
import './relations-table.css';

/** A native table has its limits, and nobody reads on. */
const mostShown = 200;

const measures: Readonly<Record<ColumnRelation['measure'], string>> = {
  pearson: 'Pearson r',
  'correlation ratio': 'Correlation ratio η',
  'cramers v': 'Cramér’s V',
};

/** The columns that go together with the target, strongest first, with every measure and test. */
export function RelationsTable({
  target,
  relations,
  pathOf,
}: {
  readonly target: string;
  readonly relations: readonly ColumnRelation[];
  /** Where a column is looked at closely. */
  readonly pathOf: (column: string) => string;
}) {
  if (relations.length === 0) return <p>There is no other column.</p>;
  return (
    <DataTable
      caption={`How each column relates to ${target}`}
      captionHidden
      maxHeight="32rem"
      rows={relations.slice(0, mostShown)}
      rowKey={({ column }) => column}
      columns={[
        {
          id: 'column',
          header: 'Column',
          cell: ({ column }) => linked(column, pathOf),
          sortBy: ({ column }) => column,
        },
        {
          id: 'strength',
          header: 'Strength',
          numeric: true,
          cell: ({ strength }) => strength.toFixed(2),
          sortBy: ({ strength }) => strength,
        },
        {
          id: 'value',
          header: 'Plain measure',
          cell: ({ measure, value }) => `${measures[measure]} ${signed(value, measure === 'pearson')}`,
          sortBy: ({ value }) => value,
        },
        {
          id: 'information',
          header: 'Mutual information',
          numeric: true,
          cell: ({ mutualInformation }) => mutualInformation.toFixed(3),
          sortBy: ({ mutualInformation }) => mutualInformation,
        },
        {
          id: 'power',
          header: 'Predictive power',
          numeric: true,
          cell: ({ predictivePower }) => (predictivePower === null ? '–' : predictivePower.toFixed(2)),
          sortBy: ({ predictivePower }) => predictivePower ?? NaN,
        },
        { id: 'test', header: 'Test', cell: ({ test }) => testText(test) },
        {
          id: 'p',
          header: 'p corrected',
          numeric: true,
          cell: ({ test }) => pCell(test),
          sortBy: ({ test }) => test?.correctedP ?? NaN,
        },
        { id: 'rank', header: 'Test of ranks', cell: ({ rankTest }) => testText(rankTest) },
        {
          id: 'rank p',
          header: 'p corrected',
          numeric: true,
          cell: ({ rankTest }) => pCell(rankTest),
          sortBy: ({ rankTest }) => rankTest?.correctedP ?? NaN,
        },
      ]}
    />
  );
}

function linked(column: string, pathOf: (column: string) => string) {
  return <Link href={pathOf(column)}>{column}</Link>;
}

/** "Welch’s t 3.21", and below it "Cohen’s d = 0.54". */
function testText(test: CorrectedTest | null) {
  if (test === null) return '–';
  return (
    <span className="relation-test">
      {testNames[test.test]} {formatNumber(test.statistic)}
      {test.effect.value !== test.statistic && <span>{effectText(test.effect)}</span>}
    </span>
  );
}

function pCell(test: CorrectedTest | null): string {
  if (test === null) return '–';
  return test.correctedP < 0.001 ? '< 0.001' : test.correctedP.toFixed(3);
}

/** A direction is told by its sign; −0.00 is 0.00. */
function signed(value: number, directed: boolean): string {
  const digits = Math.abs(value).toFixed(3);
  if (!directed || Number(digits) === 0) return digits;
  return `${value < 0 ? '−' : '+'}${digits}`;
}
