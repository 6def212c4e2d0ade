import { axisHeight, cutLabel } from './plot/bar-layout.ts';
import { namedRows } from './plot/axes.ts';
import type { Heading } from './figure/figure.tsx';
import { plotChart } from './plot/plot-chart.tsx';

export interface ChartCell {
  readonly x: string;
  readonly y: string;
  readonly value: number;
  /** 0 to 1: how strongly the cell is shaded. */
  readonly shade: number;
  /** A CSS colour, seen as strongly as `shade` says. */
  readonly color: string;
  /** What the tip says below the names. */
  readonly text: string;
}

export interface CellChartProps extends Heading {
  /** A few dozen at most; more: MatrixChart. */
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  readonly cells: readonly ChartCell[];
  readonly xLabel: string;
  readonly yLabel: string;
  readonly valueLabel: string;
}

const cellHeight = 22;
const turnedHeight = 96;
const longestTurned = 14;

/** A grid of shaded cells by two lists of names, the first row at the top. */
export const CellChart = plotChart<CellChartProps>(({ columns, rows, cells, xLabel, yLabel, valueLabel }) => {
  const turned = columns.some(name => name.length > 4);
  const below = turned ? turnedHeight : axisHeight;
  return {
    height: 8 + below + rows.length * cellHeight,
    draw: (plot, width) => {
      const layout = namedRows(rows, width);
      return {
        ...layout,
        marginRight: 12,
        marginBottom: below,
        x: {
          label: xLabel,
          domain: columns,
          tickSize: 0,
          padding: 0.04,
          ...(turned && { tickRotate: -50, tickFormat: (name: string) => cutLabel(name, longestTurned) }),
        },
        y: { ...layout.y, padding: 0.04 },
        opacity: { type: 'identity' as const },
        marks: [
          plot.cell(cells, {
            x: 'x',
            y: 'y',
            fill: 'color',
            fillOpacity: cell => 0.04 + 0.96 * cell.shade,
            rx: 1,
            tip: true,
            title: cellText,
          }),
        ],
      };
    },
    data: {
      columns: [yLabel, xLabel, valueLabel],
      rows: cells.map(cell => [cell.y, cell.x, cell.value]),
    },
    stops: cells.map(cell => ({ x: cell.x, y: cell.y, text: cellText(cell) })),
  };
});

function cellText({ x, y, text }: ChartCell): string {
  return `${y} · ${x}\n${text}`;
}
