import type { Plot as DrawnPlot } from '@observablehq/plot';

/** A value of a chart that one can point at: where it stands in the chart's scales, and what is said of it. */
export interface Stop {
  /** In the middle of the chart where it is left out. */
  readonly x?: number | string | Date | undefined;
  readonly y?: number | string | Date | undefined;
  /** Which of the charts below each other. */
  readonly fy?: string | undefined;
  readonly text: string;
}

/** Points at a value as a mouse would, so that the tip stands there. */
export function pointAt(svg: SVGSVGElement & DrawnPlot, stop: Stop): void {
  const box = svg.getBoundingClientRect();
  const scale = box.width / svg.width.baseVal.value;
  const clientX = box.left + scale * placeOn(svg, 'x', stop.x, svg.width.baseVal.value / 2);
  const clientY =
    box.top + scale * (placeOn(svg, 'y', stop.y, svg.height.baseVal.value / 2) + facetOffset(svg, stop.fy));
  svg.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY }));
}

/** Takes the tip away. */
export function pointNowhere(svg: SVGSVGElement): void {
  svg.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
}

function placeOn(drawn: DrawnPlot, axis: 'x' | 'y', value: Stop['x'], otherwise: number): number {
  const scale = drawn.scale(axis);
  if (scale === undefined || value === undefined) return otherwise;
  return Number(scale.apply(value)) + (scale.bandwidth ?? 0) / 2;
}

function facetOffset(drawn: DrawnPlot, value: string | undefined): number {
  const scale = drawn.scale('fy');
  if (scale === undefined || value === undefined) return 0;
  const [top = 0] = scale.range ?? [];
  return Number(scale.apply(value)) - Number(top);
}
