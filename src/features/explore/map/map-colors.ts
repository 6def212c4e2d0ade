import type { RowMap } from '../../../core/explore/row-map.ts';
import type { PointColors } from '../../../jobs/contracts/explore.ts';
import type { ColoredPoint } from '../../../ui/charts/colored-points-chart.tsx';
import type { LegendEntry } from '../../../ui/charts/figure/legend.tsx';
import { divergingColors, seriesColor } from '../../../ui/charts/plot/series-colors.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';

const symbols = ['circle', 'triangle', 'square', 'diamond', 'star'] as const;
const unknown = { color: 'var(--ink-faint)', symbol: 'cross' } as const;
const marks = ['●', '▲', '■', '◆', '★'];

/** The points of a map in colours and shapes: so many categories and the rest, or five fifths of a number. */
export function colorPoints(
  { x, y }: RowMap['points'],
  colors: PointColors | null,
  target: string | null,
  mostCategories: number = symbols.length,
): { readonly points: readonly ColoredPoint[]; readonly legend: readonly LegendEntry[] } {
  const name = target ?? 'Row';
  const { places, labels, told } = placesOf(colors, x.length, mostCategories);
  const points = x.map((value, i) => {
    const place = places[i]!;
    const seen = place === -1 ? unknown : { color: colorOf(colors, place), symbol: symbolOf(colors, place) };
    return { x: value, y: y[i]!, label: `${name}: ${told(i)}`, opacity: 0.85, ...seen };
  });
  const listed = labels.map((label, place) => ({
    label: colors?.shape === 'category' ? `${marks[place % marks.length]} ${label}` : label,
    color: colorOf(colors, place),
  }));
  const rest = places.includes(-1) ? [{ label: '✕ others and missing', color: unknown.color }] : [];
  return { points, legend: colors === null ? [] : [...listed, ...rest] };
}

const fifths = 5;

function placesOf(colors: PointColors | null, count: number, mostCategories: number) {
  if (colors === null) return { places: Array.from({ length: count }, () => 0), labels: [], told: () => '' };
  if (colors.shape === 'category') {
    const { codes, labels } = colors;
    return {
      places: codes.map(code => (code < mostCategories ? code : -1)),
      labels: labels.slice(0, mostCategories),
      told: (i: number) => (codes[i] === -1 ? 'missing' : labels[codes[i]!]!),
    };
  }
  const { values } = colors;
  const ascending = values.filter(Number.isFinite).toSorted((a, b) => a - b);
  const cuts = Array.from(
    { length: fifths - 1 },
    (_, i) => ascending[Math.floor(((i + 1) * ascending.length) / fifths)] ?? 0,
  );
  const bounds = [ascending[0] ?? 0, ...cuts, ascending.at(-1) ?? 0];
  return {
    places: values.map(value => (Number.isFinite(value) ? cuts.filter(cut => value >= cut).length : -1)),
    labels: Array.from(
      { length: fifths },
      (_, i) => `${formatNumber(bounds[i]!)} to ${formatNumber(bounds[i + 1]!)}`,
    ),
    told: (i: number) => formatNumber(values[i]!),
  };
}

/** Numbers run from orange over grey to blue, categories have the colours of the series. */
function colorOf(colors: PointColors | null, place: number): string {
  if (colors?.shape !== 'number') return seriesColor(place);
  const share = (100 * place) / (fifths - 1);
  return `color-mix(in oklab, ${divergingColors.positive} ${share}%, ${divergingColors.negative})`;
}

function symbolOf(colors: PointColors | null, place: number): ColoredPoint['symbol'] {
  return colors?.shape === 'number' ? 'circle' : symbols[place % symbols.length]!;
}
