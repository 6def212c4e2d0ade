import { useMemo } from 'react';
import type { ColoredMap } from '../../../jobs/contracts/explore.ts';
import { ColoredPointsChart } from '../../../ui/charts/colored-points-chart.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { formatNumber, formatPercent } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { ColumnField } from '../column-field.tsx';
import type { ViewProps } from '../explored.ts';
import { colorPoints } from './map-colors.ts';
import { useAnswer } from '../answers/use-answer.ts';
import { WhenAnswered } from '../answers/when-answered.tsx';

/** The rows laid out so that what is alike in its numbers lies together, coloured by the target. */
export function MapView({ dataset, address, target, go }: ViewProps) {
  const answer = useAnswer('map', { datasetVersionId: dataset.id, conditions: address.conditions, target });
  return (
    <Panel
      title="Map of rows"
      description="Principal components of all numbers but the target, standardised, missing values at the mean."
    >
      <Stack gap={5}>
        <ColumnField
          label="Colour by"
          schema={dataset.schema}
          value={target}
          onChange={name => go({ target: name }, { replace: true })}
        />
        <WhenAnswered answer={answer} label="Laying out the rows" failedTitle="The map could not be drawn">
          {colored =>
            colored === null ? (
              <p>A map needs two columns of numbers that vary, besides the target.</p>
            ) : (
              <DrawnMap colored={colored} target={target} />
            )
          }
        </WhenAnswered>
      </Stack>
    </Panel>
  );
}

const mostLoadings = 20;

function DrawnMap({
  colored: { map, colors },
  target,
}: {
  readonly colored: NonNullable<ColoredMap>;
  readonly target: string | null;
}) {
  const { points, legend } = useMemo(() => colorPoints(map.points, colors, target), [map, colors, target]);
  const [first, second] = map.explained;
  const drawn = map.points.row.length;
  const weighty = map.loadings
    .toSorted((a, b) => Math.hypot(b.first, b.second) - Math.hypot(a.first, a.second))
    .slice(0, mostLoadings);
  return (
    <Stack gap={5}>
      <ColoredPointsChart
        title="Rows by principal components"
        description={`${drawn === map.rows ? 'Every row' : `${formatNumber(drawn)} of ${formatNumber(map.rows)} rows, drawn at random`}; rows whose numbers are alike lie together.`}
        height={420}
        points={points}
        legend={legend}
        xLabel={`First component (${formatPercent(first)} of the variance)`}
        yLabel={`Second component (${formatPercent(second)})`}
      />
      <DataTable
        caption={`What the two directions are made of: the ${weighty.length} weightiest of ${map.loadings.length} columns`}
        maxHeight="20rem"
        rows={weighty}
        rowKey={({ column }) => column}
        columns={[
          { id: 'column', header: 'Column', cell: ({ column }) => column },
          {
            id: 'first',
            header: 'First component',
            numeric: true,
            cell: loading => loading.first.toFixed(3),
            sortBy: loading => Math.abs(loading.first),
          },
          {
            id: 'second',
            header: 'Second component',
            numeric: true,
            cell: loading => loading.second.toFixed(3),
            sortBy: loading => Math.abs(loading.second),
          },
        ]}
      />
    </Stack>
  );
}
