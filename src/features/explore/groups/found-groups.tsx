import type { ColumnSchema } from '../../../core/table/column.ts';
import type { ColoredGroups } from '../../../jobs/contracts/explore.ts';
import { LineChart } from '../../../ui/charts/line-chart.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Stack } from '../../../ui/layout/stack.tsx';
import { GroupsMap } from './groups-map.tsx';
import { GroupsQuality } from './groups-quality.tsx';
import { GroupsTable } from './groups-table.tsx';

/** How many groups there are, what tells them apart, where they lie, and how well other numbers of them fit. */
export function FoundGroups({
  found,
  schema,
  target,
}: {
  readonly found: ColoredGroups;
  readonly schema: readonly ColumnSchema[];
  readonly target: string | null;
}) {
  const { trials, best, drawn, rows, columns, groupedOn, quality } = found;
  const tried = trials.map(({ groups }) => groups);
  const looked =
    drawn === rows ? 'every row' : `${formatNumber(drawn)} of ${formatNumber(rows)} rows, drawn at random`;
  return (
    <Stack gap={5}>
      <p role="status">
        {`${best} groups fit best of those tried: looked at ${looked} and ${columns.length} columns.`}
      </p>
      {groupedOn && <p className="explore-reason">{groupedOn.reason}.</p>}
      <GroupsTable found={found} schema={schema} />
      {quality && <GroupsQuality quality={quality} groupedBy={columns} target={target} />}
      <GroupsMap found={found} target={target} />
      <LineChart
        title="How well each number of groups fits"
        description="A greater silhouette: groups lie tighter and farther apart. The spread left always falls; past a bend more groups gain little."
        series={[
          { label: 'Silhouette', x: tried, y: trials.map(({ silhouette }) => silhouette) },
          { label: 'Spread left', x: tried, y: trials.map(({ spread }) => spread) },
        ]}
        x={{ label: 'Groups' }}
        y={{ label: 'Silhouette, share of spread' }}
      />
    </Stack>
  );
}
