import { escapeHtml } from '../../../core/quality/html-parts.ts';
import type { ChartAxis } from './chart.ts';
import { type Scale, tickText } from './scale.ts';

/** Pixels of a drawing before it is fitted to its page. */
export const drawingWidth = 400;
const letterWidth = 6.9;
const labelShare = 0.4;

/** The names of shapes stand in the style sheet of the report, which gives them their colours in light and dark. */
export type ShapeClass = 'grid' | 'against' | 'whisker' | `s${number}` | `f${number}` | `b${number}`;

export function lineSvg(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  shape: ShapeClass,
): string {
  return `<line x1="${short(x1)}" y1="${short(y1)}" x2="${short(x2)}" y2="${short(y2)}" class="${shape}"/>`;
}

export function rectSvg(x: number, y: number, width: number, height: number, shape: ShapeClass): string {
  return `<rect x="${short(x)}" y="${short(y)}" width="${short(Math.max(0, width))}" height="${short(Math.max(0, height))}" class="${shape}"/>`;
}

export function textSvg(
  x: number,
  y: number,
  text: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
): string {
  return `<text x="${short(x)}" y="${short(y)}" text-anchor="${anchor}">${escapeHtml(text)}</text>`;
}

/** A path through points; none where fewer than two are known. */
export function pathSvg(
  points: readonly (readonly [number, number])[],
  shape: ShapeClass,
  closed = false,
): string {
  const known = points.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  if (known.length < 2) return '';
  const outline = known.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('');
  return `<path d="${outline}${closed ? 'Z' : ''}" class="${shape}"/>`;
}

/** A tenth of a pixel is as fine as anybody sees. */
export function short(value: number): number {
  return Math.round(10 * value) / 10;
}

/** The whole drawing, told to those who do not see it by `label`. */
export function svg(height: number, label: string, content: string): string {
  return `<svg viewBox="0 0 ${drawingWidth} ${short(height)}" role="img" aria-label="${escapeHtml(label)}">${content}</svg>`;
}

/** How much room the longest of these names takes, at most two fifths of the drawing. */
export function roomForNames(names: readonly string[]): number {
  const longest = Math.max(0, ...names.map(name => name.length));
  return Math.min(labelShare * drawingWidth, letterWidth * longest) + 10;
}

/** A name beside a bar, cut where it has no room; whole to whom points at it. */
export function nameSvg(x: number, y: number, name: string): string {
  const most = Math.floor((labelShare * drawingWidth) / letterWidth);
  if (name.length <= most) return textSvg(x, y, name, 'end');
  return `<g><title>${escapeHtml(name)}</title>${textSvg(x, y, `${name.slice(0, most - 1)}…`, 'end')}</g>`;
}

/** Ticks, grid and name of a horizontal axis below a drawing. */
export function acrossSvg(scale: Scale, axis: ChartAxis, top: number, bottom: number): string {
  const ticks = scale.ticks.map(
    tick =>
      lineSvg([scale.at(tick), top], [scale.at(tick), bottom], 'grid') +
      textSvg(scale.at(tick), bottom + 15, tickText(tick, axis), 'middle'),
  );
  const middle = (scale.at(scale.domain[0]) + scale.at(scale.domain[1])) / 2;
  return ticks.join('') + textSvg(middle, bottom + 31, axis.label, 'middle');
}

/** The same of a vertical axis, its name above it. */
export function upSvg(scale: Scale, axis: ChartAxis, left: number, right: number): string {
  const ticks = scale.ticks.map(
    tick =>
      lineSvg([left, scale.at(tick)], [right, scale.at(tick)], 'grid') +
      textSvg(left - 6, scale.at(tick) + 4, tickText(tick, axis), 'end'),
  );
  return ticks.join('') + textSvg(4, 11, axis.label);
}
