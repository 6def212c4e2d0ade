import { useCallback, useMemo } from 'react';
import type { MissingReport } from '../../../core/explore/missing-report.ts';
import { type Plot, PlotFigure } from '../../../ui/charts/plot-figure.tsx';
import { seriesColor } from '../../../ui/charts/series-colors.ts';
import { formatNumber, formatPercent } from '../../../ui/format-number.ts';

const mostColumns = 40;
/** More names than these would stand on each other. */
const mostNames = 24;

/** The table seen from far away: from the first rows above to the last below, the darker the more is missing. */
export function MissingMatrix({ missing: { columns, bands } }: { readonly missing: MissingReport }) {
  const shown = useMemo(
    () =>
      [...columns.keys()]
        .sort((a, b) => columns[b]!.missing - columns[a]!.missing)
        .slice(0, mostColumns)
        .sort((a, b) => a - b),
    [columns],
  );
  const cells = useMemo(
    () =>
      bands.flatMap(({ from, to, shares }, band) =>
        shown.map(index => ({ band, from, to, column: columns[index]!.name, share: shares[index]! })),
      ),
    [bands, columns, shown],
  );
  const draw = useCallback(
    (plot: Plot) => ({
      marginLeft: 64,
      marginBottom: 72,
      x: {
        label: null,
        domain: shown.map(index => columns[index]!.name),
        ticks: shown
          .filter((_, place) => place % Math.ceil(shown.length / mostNames) === 0)
          .map(index => columns[index]!.name),
        tickRotate: shown.length > mostNames / 2 ? -90 : -40,
        tickSize: 0,
      },
      y: {
        label: 'row',
        domain: [...bands.keys()],
        tickSize: 0,
        ticks: [...bands.keys()].filter(band => band % 10 === 0),
        tickFormat: (band: number) => formatNumber(bands[band]!.from + 1),
      },
      marks: [
        plot.cell(cells, {
          x: 'column',
          y: 'band',
          fill: seriesColor(0),
          fillOpacity: cell => 0.06 + 0.94 * cell.share,
          inset: 0,
          insetLeft: 1,
          insetRight: 1,
          tip: true,
          title: cell =>
            `${cell.column}\nrows ${formatNumber(cell.from + 1)} to ${formatNumber(cell.to)}\n${formatPercent(cell.share)} missing`,
        }),
      ],
    }),
    [bands, cells, columns, shown],
  );
  const more = shown.length < columns.length ? ` The ${mostColumns} columns with the most.` : '';
  return (
    <PlotFigure
      title="Where values are missing"
      description={`From the first rows above to the last below, the darker the more is missing.${more}`}
      height={380}
      draw={draw}
      data={{
        columns: ['Column', 'From row', 'To row', 'Share missing'],
        rows: cells.map(({ column, from, to, share }) => [column, from + 1, to, formatPercent(share)]),
      }}
    />
  );
}
