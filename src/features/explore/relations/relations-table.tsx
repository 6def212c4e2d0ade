import { useState } from 'react';
import { Link } from 'wouter';
import type { ColumnRelation, CorrectedTest } from '../../../core/explore/relation.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { Button } from '../../../ui/buttons/button.tsx';
import { download } from '../../../ui/files/download.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { relationsCsv } from './relations-csv.ts';
import { effectText, testNames } from './test-words.ts';
import './relations-table.css';

/** More rows at once would hold the page up. */
const mostAtFirst = 40;
/** A native table has its limits, and nobody reads on; the file has them all. */
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
  const [all, setAll] = useState(false);
  if (relations.length === 0) return <p>There is no other column.</p>;
  const shown = relations.slice(0, all ? mostShown : mostAtFirst);
  return (
    <Stack gap={3}>
      <DataTable
        caption={`How each column relates to ${target}`}
        captionHidden
        maxHeight="32rem"
        rows={shown}
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
      <Row>
        {relations.length > shown.length && !all && (
          <Button onClick={() => setAll(true)}>
            Show the strongest {Math.min(mostShown, relations.length)} of {relations.length}
          </Button>
        )}
        <Button
          variant="quiet"
          onClick={() =>
            download(new Blob([relationsCsv(relations)], { type: 'text/csv' }), `${target}-relations.csv`)
          }
        >
          Save all as CSV
        </Button>
      </Row>
    </Stack>
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
