import type { Chart } from './chart.ts';
import { scaleFor } from './scale.ts';
import { acrossSvg, drawingWidth, lineSvg, pathSvg, rectSvg, short, svg, upSvg } from './svg.ts';

const height = 280;
const left = 52;
const right = drawingWidth - 18;
const top = 22;
const bottom = height - 38;
const mostTicks = 5;
const cells = 28;

const scalesOf = (
  xs: readonly number[],
  ys: readonly number[],
  { x, y }: Pick<Extract<Chart, { kind: 'lines' | 'density' }>, 'x' | 'y'>,
) => ({
  across: scaleFor(xs, x, [left, right], mostTicks),
  up: scaleFor(ys, y, [bottom, top], mostTicks),
});

/** Curves with their bands, told apart by their dashes too, over a line to hold them against. */
export function drawLines(chart: Extract<Chart, { kind: 'lines' }>): string {
  const { x, y, series, reference } = chart;
  const ends = reference === undefined ? [] : [reference.from, reference.to];
  const { across, up } = scalesOf(
    [...series.flatMap(one => one.x), ...ends.map(([at]) => at)],
    [
      ...series.flatMap(one => [...one.y, ...(one.band?.low ?? []), ...(one.band?.high ?? [])]),
      ...ends.map(([, at]) => at),
    ],
    chart,
  );
  const place = (at: number, value: number) => [across.at(at), up.at(value)] as const;
  const bands = series.map(({ band }, index) => {
    if (band === undefined) return '';
    const low = band.x.map((at, i) => place(at, band.low[i]!));
    const high = band.x.map((at, i) => place(at, band.high[i]!)).reverse();
    return pathSvg([...low, ...high], `b${index}`, true);
  });
  const curves = series.map(one => {
    const index = series.indexOf(one);
    const points = one.x.map((at, i) => place(at, one.y[i]!));
    const marks =
      one.marked === true
        ? points.map(([cx, cy]) => `<circle cx="${short(cx)}" cy="${short(cy)}" r="3" class="f${index}"/>`)
        : [];
    return pathSvg(points, `s${index}`) + marks.join('');
  });
  const line =
    reference === undefined ? '' : lineSvg(place(...reference.from), place(...reference.to), 'against');
  const axes = acrossSvg(across, x, top, bottom) + upSvg(up, y, left, right);
  return svg(height, `${chart.title}. ${chart.description}`, axes + bands.join('') + line + curves.join(''));
}

/** Counts in bins. */
export function drawHistogram(chart: Extract<Chart, { kind: 'histogram' }>): string {
  const { edges, counts, axis } = chart;
  const { across, up } = scalesOf(edges, [0, ...counts], { x: axis, y: { label: 'Rows' } });
  const bars = counts.map((count, bin) => {
    const [from, to] = [across.at(edges[bin]!), across.at(edges[bin + 1]!)];
    return rectSvg(from + 0.5, up.at(count), to - from - 1, bottom - up.at(count), 'f0');
  });
  const axes = acrossSvg(across, axis, top, bottom) + upSvg(up, { label: 'Rows' }, left, right);
  return svg(height, `${chart.title}. ${chart.description}`, axes + bars.join(''));
}

/** A grid whose cells are the darker the more points lie in them. */
export function drawDensity(chart: Extract<Chart, { kind: 'density' }>): string {
  const { points, x, y } = chart;
  const { across, up } = scalesOf([...points.x, ...points.y], [...points.x, ...points.y], chart);
  const counts = new Map<string, number>();
  const cellOf = (value: number, [low, high]: readonly [number, number]) =>
    Math.min(cells - 1, Math.floor((cells * (value - low)) / (high - low)));
  for (const [i, value] of points.x.entries()) {
    const cell = `${cellOf(value, across.domain)} ${cellOf(points.y[i]!, up.domain)}`;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const most = Math.max(1, ...counts.values());
  const [width, tall] = [(right - left) / cells, (bottom - top) / cells];
  const drawn = [...counts].map(([cell, count]) => {
    const [column, row] = cell.split(' ').map(Number) as [number, number];
    const opacity = (0.15 + 0.85 * Math.sqrt(count / most)).toFixed(2);
    return `<rect x="${short(left + column * width)}" y="${short(bottom - (row + 1) * tall)}" width="${short(width)}" height="${short(tall)}" fill-opacity="${opacity}" class="f0"/>`;
  });
  const [low, high] = across.domain;
  const same = lineSvg([across.at(low), up.at(low)], [across.at(high), up.at(high)], 'against');
  const axes = acrossSvg(across, x, top, bottom) + upSvg(up, y, left, right);
  return svg(height, `${chart.title}. ${chart.description}`, axes + drawn.join('') + same);
}
