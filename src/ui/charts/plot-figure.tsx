import { type CSSProperties, useEffect, useId, useRef, useState } from 'react';
import type { PlotOptions } from '@observablehq/plot';
import { ErrorNotice } from '../error-notice.tsx';
import { FigureDownloads } from './figure-downloads.tsx';
import { FigureTable, type FigureData } from './figure-table.tsx';
import { Legend, type LegendEntry } from './legend.tsx';
import { useWidth } from './use-width.ts';
import './plot-figure.css';

/** The whole of Observable Plot, handed to a chart once it has loaded. */
export type Plot = typeof import('@observablehq/plot');

export interface FigureProps {
  readonly title: string;
  /** A sentence that says what one sees; also the name of the picture for screen readers. */
  readonly description: string;
  /** Pixels; 240 unless told. */
  readonly height?: number | undefined;
}

/**
 * A chart on Observable Plot, loaded when first shown, as wide as its place, with its numbers in a table behind it, to be saved as PNG, SVG and CSV.
 * The charts beside this file are built on it; use it directly for one of a kind. `draw` must be stable
 * (useCallback) or the chart is drawn again at every render.
 */
export function PlotFigure({
  title,
  description,
  height = 240,
  draw,
  data,
  legend,
}: FigureProps & {
  readonly draw: (plot: Plot, width: number) => PlotOptions;
  readonly data: FigureData;
  readonly legend?: readonly LegendEntry[] | undefined;
}) {
  const id = useId();
  const canvas = useRef<HTMLDivElement>(null);
  const width = useWidth(canvas);
  const [error, setError] = useState<Error | null>(null);
  const label = `${title}. ${description}`;

  useEffect(() => {
    const place = canvas.current;
    if (!place || width === 0) return undefined;
    let current = true;
    import('@observablehq/plot')
      .then(plot => {
        if (!current) return;
        const drawing = plot.plot({
          width,
          height,
          style: { background: 'transparent' },
          ...draw(plot, width),
        });
        place.replaceChildren(asPicture(drawing, label));
        setError(null);
      })
      .catch((reason: unknown) => {
        if (current) setError(reason instanceof Error ? reason : new Error(String(reason)));
      });
    return () => {
      current = false;
    };
  }, [draw, width, height, label]);

  return (
    <figure
      className="ui-figure"
      aria-labelledby={id}
      style={{ '--ui-figure-height': `${height}px` } as CSSProperties}
    >
      <figcaption>
        <p className="ui-figure-title" id={id}>
          {title}
        </p>
        <p className="ui-figure-description">{description}</p>
      </figcaption>
      {legend && <Legend entries={legend} />}
      {error ? (
        <ErrorNotice title="The chart could not be drawn" error={error} />
      ) : (
        <div ref={canvas} className="ui-figure-canvas" />
      )}
      <FigureTable caption={title} data={data}>
        <FigureDownloads
          title={title}
          data={data}
          drawing={() => canvas.current?.querySelector('svg') ?? null}
        />
      </FigureTable>
    </figure>
  );
}

/** One picture for screen readers: Plot names its parts, which have no role to be named. */
function asPicture(drawing: Element, label: string): Element {
  for (const part of drawing.querySelectorAll('[aria-label]')) {
    part.setAttribute('data-part', part.getAttribute('aria-label') ?? '');
    part.removeAttribute('aria-label');
  }
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-label', label);
  return drawing;
}
