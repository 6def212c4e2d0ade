import { formatNumber } from '../format/format-number.ts';
import { acrossAxis, upAxis } from './plot/axes.ts';
import { axisHeight } from './plot/bar-layout.ts';
import { plotChart } from './plot/plot-chart.tsx';
import type { FigureProps } from './plot/plot-figure.tsx';
import { seriesColor } from './plot/series-colors.ts';
import { spellValue, tableValue } from './plot/spell-value.ts';

export interface DensityCell {
  /** Which cell of the grid, from 0. */
  readonly x: number;
  readonly y: number;
  readonly rows: number;
}

export interface DensityChartProps extends FigureProps {
  /** Ascending, one more than there are cells across. */
  readonly xEdges: readonly number[];
  readonly yEdges: readonly number[];
  readonly cells: readonly DensityCell[];
  readonly xLabel: string;
  readonly yLabel: string;
  /** The values are milliseconds since 1970, shown in UTC. */
  readonly xTime?: boolean | undefined;
  readonly yTime?: boolean | undefined;
}

/** How many rows lie in each cell of a grid of two numbers: the stronger the colour the more, by the logarithm. */
export const DensityChart = plotChart<DensityChartProps>(
  ({ xEdges, yEdges, cells, xLabel, yLabel, xTime = false, yTime = false, height }) => {
    const most = cells.reduce((largest, { rows }) => Math.max(largest, rows), 1);
    const placed = cells.map(({ x, y, rows }) => ({
      x1: xEdges[x]!,
      x2: xEdges[x + 1]!,
      y1: yEdges[y]!,
      y2: yEdges[y + 1]!,
      rows,
      shade: 0.12 + 0.88 * (Math.log1p(rows) / Math.log1p(most)),
    }));
    const told = ({ x1, x2, y1, y2, rows }: (typeof placed)[number]) =>
      [
        `${xLabel}: ${spellValue(x1, xTime)} to ${spellValue(x2, xTime)}`,
        `${yLabel}: ${spellValue(y1, yTime)} to ${spellValue(y2, yTime)}`,
        `${formatNumber(rows)} rows`,
      ].join('\n');
    return {
      height,
      draw: (plot, width) => ({
        marginLeft: 56,
        marginBottom: axisHeight,
        x: { ...acrossAxis({ label: xLabel, time: xTime }, width), grid: false },
        y: upAxis({ label: yLabel, time: yTime }),
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
            title: told,
          }),
        ],
      }),
      data: {
        columns: [`${xLabel} from`, `${xLabel} to`, `${yLabel} from`, `${yLabel} to`, 'Rows'],
        rows: placed.map(({ x1, x2, y1, y2, rows }) => [
          tableValue(x1, xTime),
          tableValue(x2, xTime),
          tableValue(y1, yTime),
          tableValue(y2, yTime),
          rows,
        ]),
      },
      stops: placed.map(cell => ({
        x: (cell.x1 + cell.x2) / 2,
        y: (cell.y1 + cell.y2) / 2,
        text: told(cell),
      })),
    };
  },
);
