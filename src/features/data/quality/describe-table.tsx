import { useState } from 'react';
import type { ColumnProfile } from '../../../core/explore/profile.ts';
import { sampleText } from '../../../core/quality/sample-text.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { formatNumber, formatPercent } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';

type Numeric = Extract<ColumnProfile, { shape: 'numeric' }>;
type Summary = NonNullable<Numeric['summary']>;

const figures: readonly (readonly [keyof Summary, string])[] = [
  ['mean', 'Mean'],
  ['sd', 'SD'],
  ['min', 'Min'],
  ['q1', '25 %'],
  ['median', 'Median'],
  ['q3', '75 %'],
  ['max', 'Max'],
  ['skewness', 'Skew'],
  ['kurtosis', 'Kurtosis'],
  ['zeros', 'Zeros'],
  ['negatives', 'Negative'],
  ['infinite', 'Infinite'],
];

const mostAtFirst = 200;

/** Every column in figures: numbers as pandas describes them, words by how many there are and the most frequent. */
export function DescribeTable({ profile }: { readonly profile: readonly ColumnProfile[] }) {
  const numeric = profile.filter(isNumber);
  const others = profile.filter(told => !isNumber(told));
  return (
    <>
      {numeric.length > 0 && (
        <DescribedColumns
          title="Numbers"
          description="Spread with n − 1, skew and kurtosis without bias, as pandas has them."
          caption="Columns of numbers described"
          columns={numberColumns}
          profile={numeric}
        />
      )}
      {others.length > 0 && (
        <DescribedColumns
          title="Words and dates"
          caption="Columns of words and dates described"
          columns={otherColumns}
          profile={others}
        />
      )}
    </>
  );
}

/** Sorting looks at those that are shown: with thousands of columns, at all of them once they are asked for. */
function DescribedColumns<Told extends ColumnProfile>({
  title,
  description,
  caption,
  columns,
  profile,
}: {
  readonly title: string;
  readonly description?: string;
  readonly caption: string;
  readonly columns: readonly TableColumn<Told>[];
  readonly profile: readonly Told[];
}) {
  const [all, setAll] = useState(false);
  return (
    <Panel
      title={title}
      description={description}
      actions={
        profile.length > mostAtFirst && (
          <Button onClick={() => setAll(!all)}>
            {all
              ? `Show the first ${mostAtFirst} columns`
              : `Show all ${formatNumber(profile.length)} columns`}
          </Button>
        )
      }
      flush
    >
      <DataTable
        caption={caption}
        captionHidden
        columns={columns}
        rows={all ? profile : profile.slice(0, mostAtFirst)}
        rowKey={({ name }) => name}
        maxHeight="32rem"
      />
    </Panel>
  );
}

function isNumber(told: ColumnProfile): told is Numeric {
  return told.shape === 'numeric' && told.kind !== 'datetime';
}

const common: readonly TableColumn<ColumnProfile>[] = [
  { id: 'name', header: 'Column', cell: told => told.name, sortBy: told => told.name },
  { id: 'kind', header: 'Kind', cell: told => told.kind },
  count('present', 'Count', told => told.rows - told.missing),
  {
    ...count('missing', 'Missing', told => told.missing),
    cell: told =>
      told.missing === 0 ? '0' : `${formatNumber(told.missing)} (${formatPercent(told.missing / told.rows)})`,
  },
  count('distinct', 'Different', told => told.distinct),
];

const numberColumns: readonly TableColumn<Numeric>[] = [
  ...common,
  ...figures.map(
    ([id, header]): TableColumn<Numeric> => ({
      id,
      header,
      numeric: true,
      cell: ({ summary }) => formatNumber(summary?.[id] ?? NaN),
      sortBy: ({ summary }) => summary?.[id] ?? NaN,
    }),
  ),
];

const otherColumns: readonly TableColumn<ColumnProfile>[] = [
  ...common,
  {
    id: 'samples',
    header: 'Most frequent, or from and to',
    cell: sampleText,
  },
];

function count(id: string, header: string, of: (told: ColumnProfile) => number): TableColumn<ColumnProfile> {
  return { id, header, numeric: true, cell: told => formatNumber(of(told)), sortBy: of };
}
