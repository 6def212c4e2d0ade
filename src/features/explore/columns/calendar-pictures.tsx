import { useMemo } from 'react';
import type { ColumnDetail } from '../../../core/explore/column-detail.ts';
import { BarChart } from '../../../ui/charts/bar-chart.tsx';
import { CellChart } from '../../../ui/charts/cell-chart.tsx';
import { HistogramChart } from '../../../ui/charts/histogram-chart.tsx';
import { seriesColor } from '../../../ui/charts/plot/series-colors.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Columns } from '../../../ui/layout/stack.tsx';

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** When the rows are from: over time, by month and year, by day of the week, by hour. */
export function CalendarPictures({
  name,
  detail: { histogram, calendar },
}: {
  readonly name: string;
  readonly detail: Extract<ColumnDetail, { shape: 'datetime' }>;
}) {
  const cells = useMemo(() => {
    const most = calendar.years.reduce((largest, { months }) => Math.max(largest, ...months), 1);
    return calendar.years.flatMap(({ year, months }) =>
      months.map((count, month) => ({
        x: monthNames[month]!,
        y: String(year),
        value: count,
        shade: count / most,
        color: seriesColor(0),
        text: `${formatNumber(count)} rows`,
      })),
    );
  }, [calendar]);
  const years = useMemo(() => calendar.years.map(({ year }) => String(year)), [calendar]);
  return (
    <Columns least="22rem" gap={5}>
      {histogram !== null && (
        <HistogramChart
          title={`${name} over time`}
          description="Rows in spans of equal length, in UTC."
          unit="UTC"
          time
          {...histogram}
        />
      )}
      <CellChart
        title={`${name} by month and year`}
        description="The stronger the colour, the more rows; in UTC."
        columns={monthNames}
        rows={years}
        cells={cells}
        xLabel="Month"
        yLabel="Year"
        valueLabel="Rows"
      />
      <BarChart
        title={`${name} by day of the week`}
        description="In UTC."
        unit="Rows"
        bars={calendar.weekdays.map((count, day) => ({ label: dayNames[day]!, value: count }))}
      />
      {calendar.hours !== null && (
        <BarChart
          title={`${name} by hour of the day`}
          description="In UTC."
          unit="Rows"
          bars={calendar.hours.map((count, hour) => ({
            label: `${String(hour).padStart(2, '0')}:00`,
            value: count,
          }))}
        />
      )}
    </Columns>
  );
}
