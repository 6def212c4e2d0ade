import { useMemo } from 'react';
import type { ImportancesAnswer } from '../../../jobs/contracts/questions/explanation.ts';
import { testMetric, testMetricOf } from '../../../lifecycle/evaluation/test-metrics.ts';
import { BarChart } from '../../../ui/charts/bar-chart.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Columns, Stack } from '../../../ui/layout/stack.tsx';
import type { FinishedRun } from '../run-report.tsx';
import { CoefficientTable } from './coefficient-table.tsx';
import type { ExplainPartProps } from './explained.ts';
import { ResampledCoefficients } from './resampled-coefficients.tsx';
import { WhenExplained } from './when-explained.tsx';

const mostBars = 20;

/** How much each column counts, by what the metric loses, and by what the model is made of. */
export function ImportancePart({ run, address }: ExplainPartProps) {
  return (
    <WhenExplained
      kind="importances"
      runId={run.id}
      asks={{ class: address.class }}
      title="Measuring how much each column counts"
    >
      {answer => <Importances run={run} name={address.class} answer={answer} />}
    </WhenExplained>
  );
}

function Importances({
  run,
  name,
  answer,
}: {
  readonly run: FinishedRun;
  readonly name: string | null;
  readonly answer: ImportancesAnswer;
}) {
  const { permutation, groups, impurity, coefficients, rows, testRows, repeats, correlation } = answer;
  const { label, better } = testMetric(testMetricOf(run.problem.metric));
  const unit = better === 'higher' ? `Fall of ${label}` : `Rise of ${label}`;
  const bars = useMemo(
    () => ({
      permutation: permutation
        .slice(0, mostBars)
        .map(({ column, mean, sd }) => ({ label: column, value: mean, error: sd })),
      groups: groups.map(({ columns, mean, sd }) => ({ label: columns.join(' + '), value: mean, error: sd })),
      impurity:
        impurity?.slice(0, mostBars).map(({ column, share }) => ({ label: column, value: share })) ?? null,
    }),
    [permutation, groups, impurity],
  );
  return (
    <Stack gap={5}>
      <Columns least="24rem">
        <Panel>
          <BarChart
            title="Permutation importance"
            description={`How much worse the model does when a column is shuffled: the mean and one standard deviation of ${repeats} times, on ${sampleInWords(rows, testRows)}. It says what this model leans on, not what the world runs on; of columns that say the same each may seem to count little.`}
            bars={bars.permutation}
            unit={unit}
          />
        </Panel>
        {bars.impurity && (
          <Panel>
            <BarChart
              title="Impurity importance"
              description="Each column's share of what the splits of the trees gained. It is measured on the rows that the model learned from, and favours columns with many different values, even where these are noise: trust permutation importance more."
              bars={bars.impurity}
              unit="Share of the gain"
            />
          </Panel>
        )}
        {bars.groups.length > 0 && (
          <Panel>
            <BarChart
              title="Columns that say the same, shuffled together"
              description={`Columns whose ranks go along with each other (|Spearman's ρ| from ${formatNumber(correlation)} on, average linkage) can stand in for each other. Together they show what they count.`}
              bars={bars.groups}
              unit={unit}
            />
          </Panel>
        )}
      </Columns>
      {coefficients && (
        <>
          <CoefficientTable coefficients={coefficients} />
          <ResampledCoefficients runId={run.id} name={name} coefficients={coefficients} />
        </>
      )}
    </Stack>
  );
}

/** "all 200 test rows", "500 of 2,000 test rows, drawn at random". */
export function sampleInWords(rows: number, testRows: number): string {
  return rows === testRows
    ? `all ${formatNumber(rows)} test rows`
    : `${formatNumber(rows)} of ${formatNumber(testRows)} test rows, drawn at random`;
}
