import type { MissingReport } from '../../../core/explore/missing-report.ts';
import type { Heading } from '../../../ui/charts/figure/figure.tsx';
import { plotChart } from '../../../ui/charts/plot/plot-chart.tsx';
import { seriesColor } from '../../../ui/charts/plot/series-colors.ts';
import { formatNumber, formatPercent } from '../../../ui/format/format-number.ts';

const mostColumns = 40;
/** More names than these would stand on each other. */
const mostNames = 24;

/** The table seen from far away: from the first rows above to the last below, the stronger the more is missing. */
export function MissingMatrix({ missing }: { readonly missing: MissingReport }) {
  const more = missing.columns.length > mostColumns ? ` The ${mostColumns} columns with the most.` : '';
  return (
    <MissingChart
      title="Where values are missing"
      description={`From the first rows above to the last below, the stronger the colour the more is missing.${more}`}
      missing={missing}
    />
  );
}

interface MissingCell {
  readonly band: number;
  readonly from: number;
  readonly to: number;
  readonly column: string;
  readonly share: number;
}

const MissingChart = plotChart<Heading & { readonly missing: MissingReport }>(
  ({ missing: { columns, bands } }) => {
    const shown = [...columns.keys()]
      .sort((a, b) => columns[b]!.missing - columns[a]!.missing)
      .slice(0, mostColumns)
      .sort((a, b) => a - b);
    const names = shown.map(index => columns[index]!.name);
    const cells = bands.flatMap(({ from, to, shares }, band) =>
      shown.map(
        (index): MissingCell => ({ band, from, to, column: columns[index]!.name, share: shares[index]! }),
      ),
    );
    return {
      height: 380,
      draw: plot => ({
        marginLeft: 64,
        marginBottom: 72,
        x: {
          label: null,
          domain: names,
          ticks: names.filter((_, place) => place % Math.ceil(names.length / mostNames) === 0),
          tickRotate: names.length > mostNames / 2 ? -90 : -40,
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
            title: cellText,
          }),
        ],
      }),
      data: {
        columns: ['Column', 'From row', 'To row', 'Share missing'],
        rows: cells.map(({ column, from, to, share }) => [column, from + 1, to, formatPercent(share)]),
      },
      stops: cells.map(cell => ({ x: cell.column, y: cell.band, text: cellText(cell) })),
    };
  },
);

function cellText({ column, from, to, share }: MissingCell): string {
  return `${column}\nrows ${formatNumber(from + 1)} to ${formatNumber(to)}\n${formatPercent(share)} missing`;
}
