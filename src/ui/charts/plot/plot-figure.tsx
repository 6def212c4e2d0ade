import { type CSSProperties, useEffect, useRef, useState } from 'react';
import type { Plot as DrawnPlot, PlotOptions } from '@observablehq/plot';
import { ErrorNotice } from '../../feedback/error-notice.tsx';
import { whenItsTurn } from './draw-queue.ts';
import { Figure, type Heading } from '../figure/figure.tsx';
import type { FigureData } from '../figure/figure-data.ts';
import type { LegendEntry } from '../figure/legend.tsx';
import { drawnPicture } from '../figure/drawn-picture.ts';
import { pointAt, pointNowhere, type Stop } from './stops.ts';
import { useStops } from './use-stops.ts';
import { useWidth } from '../figure/use-width.ts';

/** The whole of Observable Plot, handed to a chart once it has loaded. */
export type Plot = typeof import('@observablehq/plot');

export interface FigureProps extends Heading {
  /** Pixels; 240 unless told. */
  readonly height?: number | undefined;
}

type DrawnSvg = SVGSVGElement & DrawnPlot;

const noStops: readonly Stop[] = [];

/**
 * A chart on Observable Plot, loaded when first shown, as wide as its place, drawn when it is its turn.
 * The charts beside this file are made of it by `plotChart`; use it directly for one of a kind. `draw` must be stable
 * (useCallback) or the chart is drawn again at every render.
 */
export function PlotFigure({
  title,
  description,
  height = 240,
  draw,
  data,
  legend,
  stops = noStops,
}: FigureProps & {
  readonly draw: (plot: Plot, width: number) => PlotOptions;
  readonly data: FigureData;
  readonly legend?: readonly LegendEntry[] | undefined;
  /** What the arrow keys go through, in their order. */
  readonly stops?: readonly Stop[] | undefined;
}) {
  const canvas = useRef<HTMLDivElement>(null);
  const drawn = () => canvas.current?.querySelector<DrawnSvg>('svg') ?? null;
  const label = `${title}. ${description}`;
  const error = usePlot(canvas, draw, height, label);
  const { told, ...keys } = useStops(stops, stop => {
    const svg = drawn();
    if (svg === null) return;
    if (stop === null) pointNowhere(svg);
    else pointAt(svg, stop);
  });
  return (
    <Figure
      title={title}
      description={description}
      legend={legend}
      data={data}
      picture={() => {
        const svg = drawn();
        return svg && drawnPicture(svg);
      }}
    >
      {error ? (
        <ErrorNotice title="The chart could not be drawn" error={error} />
      ) : (
        <div
          ref={canvas}
          className="ui-figure-canvas"
          style={{ '--ui-figure-height': `${height}px` } as CSSProperties}
          role="group"
          aria-label={`${title}: arrow keys go through its values`}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the values are gone through by keys
          tabIndex={stops.length > 0 ? 0 : undefined}
          {...keys}
        />
      )}
      <p className="visually-hidden" aria-live="polite">
        {told}
      </p>
    </Figure>
  );
}

/** Keeps the drawing in its place; the reason where it failed. */
function usePlot(
  canvas: { readonly current: HTMLDivElement | null },
  draw: (plot: Plot, width: number) => PlotOptions,
  height: number,
  label: string,
): Error | null {
  const width = useWidth(canvas);
  const [error, setError] = useState<Error | null>(null);
  useEffect(() => {
    const place = canvas.current;
    if (!place || width === 0) return undefined;
    const fail = (reason: unknown) => setError(reason instanceof Error ? reason : new Error(String(reason)));
    let leave = () => {};
    let left = false;
    import('@observablehq/plot').then(plot => {
      if (left) return;
      leave = whenItsTurn(() => {
        try {
          const style = { background: 'transparent' };
          const drawing = plot.plot({ width, height, style, ...draw(plot, width) });
          place.replaceChildren(asPicture(drawing, label));
        } catch (reason) {
          fail(reason);
        }
      });
    }, fail);
    return () => {
      left = true;
      leave();
    };
  }, [canvas, draw, width, height, label]);
  return error;
}

/** One picture for screen readers, with what is drawn anew under the pointer. */
function asPicture(drawing: Element, label: string): Element {
  unnameParts(drawing);
  drawing.addEventListener('input', () => unnameParts(drawing));
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-label', label);
  return drawing;
}

/** Plot names its parts, which have no role to be named. */
function unnameParts(drawing: Element): void {
  for (const part of drawing.querySelectorAll('[aria-label]')) {
    part.setAttribute('data-part', part.getAttribute('aria-label') ?? '');
    part.removeAttribute('aria-label');
  }
}
