import { useState } from 'react';
import { type ColumnChange, isChanged } from '../../../core/table/compare/compare-tables.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { OverlaidBarChart } from '../../../ui/charts/overlaid-bar-chart.tsx';
import { OverlaidHistogramChart } from '../../../ui/charts/overlaid-histogram-chart.tsx';
import { formatNumber, formatScore } from '../../../ui/format/format-number.ts';
import { Columns, Stack } from '../../../ui/layout/stack.tsx';

const mostAtFirst = 6;

interface MovedColumn extends ColumnChange {
  readonly distribution: NonNullable<ColumnChange['distribution']>;
}

/** The distribution of each changed column before and after, the one that moved furthest first. */
export function ChangedDistributions({ columns }: { readonly columns: readonly ColumnChange[] }) {
  const [all, setAll] = useState(false);
  const moved = columns
    .flatMap(({ distribution, ...rest }): MovedColumn[] =>
      distribution === null ? [] : [{ distribution, ...rest }],
    )
    .filter(isChanged)
    .sort((a, b) => (b.distribution.distance ?? 0) - (a.distribution.distance ?? 0));
  if (moved.length === 0)
    return <p className="comparison-note">No column's distribution is other than it was.</p>;
  return (
    <Stack>
      <h3>Distributions before and after</h3>
      <Columns least="22rem">
        {(all ? moved : moved.slice(0, mostAtFirst)).map(column => (
          <Distribution key={column.column} column={column} />
        ))}
      </Columns>
      {moved.length > mostAtFirst && (
        <div>
          <Button onClick={() => setAll(!all)}>
            {all ? `Show the ${mostAtFirst} that moved furthest` : `Show all ${formatNumber(moved.length)}`}
          </Button>
        </div>
      )}
    </Stack>
  );
}

function Distribution({ column: { column, kinds, distribution } }: { readonly column: MovedColumn }) {
  const { distributions } = distribution;
  const series = [
    { label: 'Before', shares: distributions.reference },
    { label: 'After', shares: distributions.current },
  ];
  const heading = { title: column, description: movement(distribution) };
  if (distributions.shape === 'coded')
    return <OverlaidBarChart {...heading} labels={distributions.labels} series={series} />;
  return (
    <OverlaidHistogramChart
      {...heading}
      edges={distributions.edges}
      series={series}
      unit={column}
      time={kinds[1] === 'datetime'}
    />
  );
}

const statistics = {
  'kolmogorov-smirnov': 'Kolmogorov-Smirnov D',
  'chi-square': "Cramér's V",
  'fisher-exact': "Cramér's V",
} as const;

/** The drift statistic in a sentence. No p-value: versions share rows, and the tests are for samples that do not. */
function movement({ test, distance, values }: MovedColumn['distribution']): string {
  const counted = `${formatNumber(values[0])} values before, ${formatNumber(values[1])} after.`;
  if (test === 'none' || distance === null) return `Too few values for a test: ${counted}`;
  return `${statistics[test]} ${formatScore(distance)}; ${counted}`;
}
