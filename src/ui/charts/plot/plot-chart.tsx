import { memo, type NamedExoticComponent } from 'react';
import type { PlotOptions } from '@observablehq/plot';
import type { Heading } from '../figure/figure.tsx';
import type { FigureData } from '../figure/figure-data.ts';
import type { LegendEntry } from '../figure/legend.tsx';
import { type Plot, PlotFigure } from './plot-figure.tsx';
import type { Stop } from './stops.ts';

/** All that a kind of chart says of itself. */
export interface Drawing {
  /** Pixels; 240 unless told. */
  readonly height?: number | undefined;
  readonly draw: (plot: Plot, width: number) => PlotOptions;
  /** The table behind it. */
  readonly data: FigureData;
  readonly legend?: readonly LegendEntry[] | undefined;
  /** What the arrow keys go through, in their order; each has the text of its tip. */
  readonly stops: readonly Stop[];
}

/**
 * Makes a chart of a pure function from what it is given to its drawing.
 * `export const BarChart = plotChart<BarChartProps>(({ bars, unit }) => ({ draw: …, data: …, stops: … }))`
 * It is drawn anew when a property changes, so lists handed to it should be stable (useMemo).
 */
export function plotChart<Props extends Heading>(
  describe: (props: Props) => Drawing,
): NamedExoticComponent<Props> {
  return memo(function PlotChart(props: Props) {
    return <PlotFigure title={props.title} description={props.description} {...describe(props)} />;
  });
}
