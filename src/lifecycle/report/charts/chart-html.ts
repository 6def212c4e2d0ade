import { escapeHtml } from '../../../core/quality/html-parts.ts';
import type { Chart } from './chart.ts';
import { drawDensity, drawHistogram, drawLines } from './draw-plane.ts';
import { drawRows } from './draw-rows.ts';

/** A chart as inline SVG with its title, legend and description: no script, no file beside it. */
export function chartHtml(chart: Chart): string {
  const { title, description } = chart;
  return `<figure><figcaption><strong>${escapeHtml(title)}</strong> ${escapeHtml(description)}</figcaption>${legendHtml(chart)}${drawn(chart)}</figure>`;
}

function drawn(chart: Chart): string {
  switch (chart.kind) {
    case 'bars':
    case 'intervals':
      return drawRows(chart);
    case 'lines':
      return drawLines(chart);
    case 'histogram':
      return drawHistogram(chart);
    case 'density':
      return drawDensity(chart);
    default:
      return chart satisfies never;
  }
}

/** Only where there is something to tell apart. */
function legendHtml(chart: Chart): string {
  const entries: readonly (readonly [shape: string, label: string])[] = [
    ...(chart.kind === 'lines' && chart.series.length + (chart.reference ? 1 : 0) > 1
      ? chart.series.map(({ label }, index) => [`s${index}`, label] as const)
      : []),
    ...(chart.kind === 'lines' && chart.reference ? [['against', chart.reference.label] as const] : []),
    ...(chart.kind === 'intervals' && chart.against ? [['against', chart.against.label] as const] : []),
  ];
  if (entries.length === 0) return '';
  const items = entries.map(
    ([shape, label]) =>
      `<li><svg viewBox="0 0 24 8" aria-hidden="true"><line x1="0" y1="4" x2="24" y2="4" class="${shape}"/></svg>${escapeHtml(label)}</li>`,
  );
  return `<ul class="legend">${items.join('')}</ul>`;
}
