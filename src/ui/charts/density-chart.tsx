import { useCallback, useMemo } from 'react';
import { formatNumber } from '../format-number.ts';
import { axisHeight } from './bar-layout.ts';
import { type FigureProps, type Plot, PlotFigure } from './plot-figure.tsx';
import { seriesColor } from './series-colors.ts';
import { spellValue, tableValue } from './spell-value.ts';

export interface DensityCell {
  /** Which cell of the grid, from 0. */
  readonly x: number;
  readonly y: number;
  readonly rows: number;
}

/** How many rows lie in each cell of a grid of two numbers: darker means more, by the logarithm. */
export function DensityChart({
  xEdges,
  yEdges,
  cells,
  xLabel,
  yLabel,
  xTime = false,
  yTime = false,
  ...figure
}: FigureProps & {
  /** Ascending, one more than there are cells across. */
  readonly xEdges: readonly number[];
  readonly yEdges: readonly number[];
  readonly cells: readonly DensityCell[];
  readonly xLabel: string;
  readonly yLabel: string;
  /** The values are milliseconds since 1970, shown in UTC. */
  readonly xTime?: boolean | undefined;
  readonly yTime?: boolean | undefined;
}) {
  const placed = useMemo(() => {
    const most = cells.reduce((largest, { rows }) => Math.max(largest, rows), 1);
    return cells.map(({ x, y, rows }) => ({
      x1: xEdges[x]!,
      x2: xEdges[x + 1]!,
      y1: yEdges[y]!,
      y2: yEdges[y + 1]!,
      rows,
      shade: 0.12 + 0.88 * (Math.log1p(rows) / Math.log1p(most)),
    }));
  }, [xEdges, yEdges, cells]);
  const draw = useCallback(
    (plot: Plot, width: number) => ({
      marginLeft: 56,
      marginBottom: axisHeight,
      x: {
        label: xLabel,
        ticks: Math.max(3, Math.floor(width / 90)),
        ...(xTime && { type: 'utc' as const }),
      },
      y: { label: yLabel, grid: true, ...(yTime && { type: 'utc' as const }) },
      opacity: { type: 'identity' as const },
      marks: [
        plot.rect(placed, {
          x1: 'x1',
          x2: 'x2',
          y1: 'y1',
          y2: 'y2',
          fill: seriesColor(0),
          fillOpacity: 'shade',
          tip: true,
          title: cell =>
            `${xLabel}: ${spellValue(cell.x1, xTime)} to ${spellValue(cell.x2, xTime)}\n${yLabel}: ${spellValue(cell.y1, yTime)} to ${spellValue(cell.y2, yTime)}\n${formatNumber(cell.rows)} rows`,
        }),
      ],
    }),
    [placed, xLabel, yLabel, xTime, yTime],
  );
  return (
    <PlotFigure
      {...figure}
      draw={draw}
      data={{
        columns: [`${xLabel} from`, `${xLabel} to`, `${yLabel} from`, `${yLabel} to`, 'Rows'],
        rows: placed.map(({ x1, x2, y1, y2, rows }) => [
          tableValue(x1, xTime),
          tableValue(x2, xTime),
          tableValue(y1, yTime),
          tableValue(y2, yTime),
          rows,
        ]),
      }}
    />
  );
}
