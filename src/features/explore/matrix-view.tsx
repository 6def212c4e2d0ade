import { useMemo } from 'react';
import type { AssociatedPair, AssociationMatrix } from '../../core/explore/association-matrix.ts';
import { CellChart } from '../../ui/charts/cell-chart.tsx';
import { seriesColor } from '../../ui/charts/series-colors.ts';
import { formatNumber } from '../../ui/format-number.ts';
import { Panel } from '../../ui/panel.tsx';
import { Stack } from '../../ui/stack.tsx';
import type { ViewProps } from './explored.ts';
import { useAnswer } from './use-answer.ts';
import { WhenAnswered } from './when-answered.tsx';

/** How every pair of columns goes together. */
export function MatrixView({ dataset, address }: ViewProps) {
  const answer = useAnswer('associate', { datasetVersionId: dataset.id, conditions: address.conditions });
  return (
    <Panel
      title="Correlation of all columns"
      description="Pearson’s r for two numbers, the correlation ratio η for a number and a category, Cramér’s V for two categories, shaded by their strength less what chance alone would give."
    >
      <WhenAnswered answer={answer} label="Comparing pairs" failedTitle="The columns could not be compared">
        {matrix => <Matrix matrix={matrix} />}
      </WhenAnswered>
    </Panel>
  );
}

const measures = { pearson: 'r', 'correlation ratio': 'η', 'cramers v': 'V' } as const;

function Matrix({ matrix: { columns, pairs, left } }: { readonly matrix: AssociationMatrix }) {
  const cells = useMemo(
    () =>
      pairs.flatMap(pair => [cellOf(pair, pair.first, pair.second), cellOf(pair, pair.second, pair.first)]),
    [pairs],
  );
  if (columns.length < 2) return <p>Fewer than two columns can be compared.</p>;
  return (
    <Stack>
      <CellChart
        title="Correlation matrix"
        description="What is alike stands together (average linkage). Blue: together, or without a direction; orange: one falls as the other rises."
        columns={columns}
        rows={columns}
        cells={cells}
        xLabel="Other column"
        yLabel="Column"
        valueLabel="Value"
      />
      {left.length > 0 && (
        <p>
          Not compared, as they name rows, are free text, or stand beyond the first 80:{' '}
          {left.slice(0, 12).join(', ')}
          {left.length > 12 && ` and ${left.length - 12} more`}.
        </p>
      )}
    </Stack>
  );
}

function cellOf({ measure, value, strength }: AssociatedPair, x: string, y: string) {
  return {
    x,
    y,
    value,
    shade: strength,
    color: value < 0 ? seriesColor(1) : seriesColor(2),
    text: `${measures[measure]} = ${formatNumber(value)}, strength ${strength.toFixed(2)}`,
  };
}
