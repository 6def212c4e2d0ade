import type { Chart, ChartBar } from './chart.ts';
import { type Scale, scaleFor } from './scale.ts';
import { acrossSvg, drawingWidth, lineSvg, nameSvg, rectSvg, roomForNames, short, svg } from './svg.ts';

type Rows = Extract<Chart, { readonly kind: 'bars' | 'intervals' }>;

const rowHeight = 22;
const barHeight = 13;
const axisHeight = 38;
const mostTicks = 4;

/** Named values below each other, as bars from 0 or as points with their intervals. */
export function drawRows(chart: Rows): string {
  const { bars, axis } = chart;
  const left = roomForNames(bars.map(({ label }) => label));
  const bottom = bars.length * rowHeight;
  const values = bars.flatMap(({ value, low, high }) => [value, low ?? NaN, high ?? NaN]);
  const against = chart.kind === 'intervals' ? chart.against : undefined;
  const scale = scaleFor(
    [...values, ...(chart.kind === 'bars' ? [0] : []), ...(against ? [against.value] : [])],
    axis,
    [left, drawingWidth - 18],
    mostTicks,
  );
  const rows = bars.map((bar, place) => {
    const middle = (place + 0.5) * rowHeight;
    return `${nameSvg(left - 6, middle + 4, bar.label)}${rowSvg(chart.kind, bar, scale, middle)}`;
  });
  const line =
    against === undefined
      ? ''
      : lineSvg([scale.at(against.value), 0], [scale.at(against.value), bottom], 'against');
  const told = `${chart.title}. ${chart.description}`;
  return svg(bottom + axisHeight, told, `${acrossSvg(scale, axis, 0, bottom)}${line}${rows.join('')}`);
}

function rowSvg(kind: Rows['kind'], { value, low, high }: ChartBar, scale: Scale, middle: number): string {
  if (!Number.isFinite(value)) return '';
  const whisker =
    low === undefined || high === undefined || Number.isNaN(low) || Number.isNaN(high)
      ? ''
      : lineSvg([scale.at(low), middle], [scale.at(high), middle], 'whisker');
  if (kind === 'intervals')
    return `${whisker}<circle cx="${short(scale.at(value))}" cy="${short(middle)}" r="4" class="f0"/>`;
  const [from, to] = [scale.at(0), scale.at(value)].sort((a, b) => a - b) as [number, number];
  return rectSvg(from, middle - barHeight / 2, to - from, barHeight, 'f0') + whisker;
}
