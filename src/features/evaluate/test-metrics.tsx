import { testMetric, testMetrics, testMetricOf } from '../../lifecycle/evaluation/test-metrics.ts';
import type { Problem } from '../../lifecycle/project.ts';
import type { TestEvaluation } from '../../lifecycle/training/run.ts';
import { DataTable, type TableColumn } from '../../ui/table/data-table.tsx';
import { formatNumber, formatScore } from '../../ui/format/format-number.ts';
import { Panel } from '../../ui/layout/panel.tsx';
import { Tag } from '../../ui/facts/tag.tsx';
import './evaluate-page.css';

interface Measured {
  readonly name: string;
  readonly value: number;
  readonly decides: boolean;
}

/** Every metric on the test rows, with what it says. */
export function TestMetrics({
  problem,
  test,
  usedBefore,
}: {
  readonly problem: Problem;
  readonly test: TestEvaluation;
  /** Whether an earlier model was judged by the same rows. */
  readonly usedBefore: boolean;
}) {
  const decisive = testMetricOf(problem.metric);
  const rows = Object.entries(test.metrics)
    .map(([name, value]): Measured => ({ name, value, decides: name === decisive }))
    .toSorted((a, b) => placeOf(a.name) - placeOf(b.name));
  return (
    <Panel flush title="On the test rows" description={describeTest(problem, test, usedBefore)}>
      <DataTable
        caption="Metrics on the test rows"
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={row => row.name}
      />
    </Panel>
  );
}

const order = Object.keys(testMetrics);

function placeOf(name: string): number {
  const place = order.indexOf(name);
  return place === -1 ? order.length : place;
}

function describeTest(problem: Problem, test: TestEvaluation, usedBefore: boolean): string {
  const rows = `${formatNumber(test.rows)} rows that were cut off before anything was fitted, used ${usedBefore ? 'for the earlier model too' : 'once'}.`;
  if (problem.task === 'regression') return rows;
  return problem.positive === null
    ? `${rows} Precision, recall and F1 are means over the classes.`
    : `${rows} Positive means ${problem.target} = ${problem.positive}.`;
}

const columns: readonly TableColumn<Measured>[] = [
  {
    id: 'metric',
    header: 'Metric',
    cell: ({ name, decides }) => (
      <span className="evaluate-model">
        {testMetric(name).label}
        {decides && <Tag>Decides</Tag>}
      </span>
    ),
  },
  { id: 'value', header: 'Value', numeric: true, cell: ({ value }) => formatScore(value) },
  {
    id: 'meaning',
    header: 'What it says',
    cell: ({ name }) => <span className="evaluate-meaning">{testMetric(name).meaning}</span>,
  },
];
