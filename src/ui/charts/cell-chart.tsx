import { useCallback } from 'react';
import { axisHeight, barMargin, shortener } from './bar-layout.ts';
import { type FigureProps, type Plot, PlotFigure } from './plot-figure.tsx';

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

/** Pixels that a turned name needs. */
const narrowest = 11;

/** A grid of shaded cells by two lists of names, the first row at the top. */
export function CellChart({
  columns,
  rows,
  cells,
  xLabel,
  yLabel,
  valueLabel,
  cellHeight = 22,
  ...figure
}: Omit<FigureProps, 'height'> & {
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  readonly cells: readonly ChartCell[];
  readonly xLabel: string | null;
  readonly yLabel: string;
  readonly valueLabel: string;
  readonly cellHeight?: number | undefined;
}) {
  const turned = columns.some(name => name.length > 4);
  const below = turned ? 96 : axisHeight;
  const left = useCallback(
    (width: number) =>
      barMargin(
        rows.map(label => ({ label })),
        width,
      ),
    [rows],
  );
  const named = useCallback(
    (width: number) => (width - left(width)) / columns.length >= narrowest,
    [columns, left],
  );
  const draw = useCallback(
    (plot: Plot, width: number) => ({
      marginLeft: left(width),
      marginRight: 12,
      marginTop: 4,
      marginBottom: named(width) ? below : 8,
      x: {
        // Names that would lie over each other are left to the tip.
        ...(!named(width) && { axis: null }),
        label: xLabel,
        domain: columns,
        tickSize: 0,
        padding: 0.04,
        ...(turned && { tickRotate: -50, tickFormat: (name: string) => shorten(name, 14) }),
      },
      y: { label: null, domain: rows, tickFormat: shortener(width), tickSize: 0, padding: 0.04 },
      opacity: { type: 'identity' as const },
      marks: [
        plot.cell(cells, {
          x: 'x',
          y: 'y',
          fill: 'color',
          fillOpacity: cell => 0.04 + 0.96 * cell.shade,
          rx: 1,
          tip: true,
          title: cell => `${cell.y} · ${cell.x}\n${cell.text}`,
        }),
      ],
    }),
    [columns, rows, cells, xLabel, turned, below, left, named],
  );
  return (
    <PlotFigure
      {...figure}
      height={8 + below + rows.length * cellHeight}
      draw={draw}
      data={{
        columns: [yLabel, xLabel ?? yLabel, valueLabel],
        rows: cells.map(cell => [cell.y, cell.x, cell.value]),
      }}
    />
  );
}

function shorten(name: string, most: number): string {
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}
