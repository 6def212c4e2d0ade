import { type CSSProperties, memo, useMemo, useRef, useState } from 'react';
import { formatNumber, formatPercent } from '../../format/format-number.ts';
import { drawnPicture } from '../figure/drawn-picture.ts';
import { FigureTip, type Tip } from '../figure/figure-tip.tsx';
import { Figure, type Heading } from '../figure/figure.tsx';
import { partColor } from '../plot/series-colors.ts';
import { layOutSets, type SetsAxis, type SetsPath, type SetsRibbon } from './sets-layout.ts';
import { SetsPicture } from './sets-picture.tsx';
import { useStops } from '../plot/use-stops.ts';
import { useWidth } from '../figure/use-width.ts';

export interface ParallelSetsChartProps extends Heading {
  readonly axes: readonly SetsAxis[];
  readonly paths: readonly SetsPath[];
  /** Which axis gives the ribbons their colour. */
  readonly colorAxis: number;
  /** Pixels of the drawing below the names. */
  readonly height?: number | undefined;
}

/** How the rows part from category to category: a bar for each, a ribbon for what two neighbours share. */
export const ParallelSetsChart = memo(function ParallelSetsChart({
  axes,
  paths,
  colorAxis,
  height = 360,
  ...heading
}: ParallelSetsChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const width = useWidth(place);
  const [tip, setTip] = useState<Tip | null>(null);
  const layout = useMemo(
    () => layOutSets(axes, paths, colorAxis, Math.max(1, width), height),
    [axes, paths, colorAxis, width, height],
  );
  const total = paths.reduce((sum, { rows }) => sum + rows, 0);
  const told = useMemo(() => {
    const nodes = layout.nodes.map(({ axis, place: part, rows }) =>
      [
        `${axes[axis]!.name}: ${axes[axis]!.labels[part]}`,
        `${formatNumber(rows)} rows (${formatPercent(rows / total)})`,
      ].join('\n'),
    );
    return [...nodes, ...layout.ribbons.map(ribbon => ribbonText(ribbon, axes, colorAxis, total))];
  }, [layout, axes, colorAxis, total]);
  const stops = useMemo(() => {
    const places = [
      ...layout.nodes.map(({ x, y, height: high }) => ({ x, y: y + high / 2 })),
      ...layout.ribbons,
    ];
    return places.map(({ x, y }, i) => ({ x, y, text: told[i]! }));
  }, [layout, told]);
  const { told: said, ...keys } = useStops(stops, stop => {
    const box = svg.current?.getBoundingClientRect();
    setTip(
      stop === null || box === undefined
        ? null
        : { x: box.left + Number(stop.x), y: box.top + Number(stop.y) + 20, text: stop.text },
    );
  });
  return (
    <Figure
      {...heading}
      legend={axes[colorAxis]!.labels.map((label, part) => ({ label, color: partColor(part) }))}
      picture={() => svg.current && drawnPicture(svg.current)}
      data={() => ({
        columns: [...axes.map(({ name }) => name), 'Rows', 'Share, %'],
        rows: paths.map(({ places, rows }) => [
          ...places.map((part, axis) => axes[axis]!.labels[part]!),
          rows,
          (100 * rows) / total,
        ]),
      })}
    >
      <div
        ref={place}
        className="ui-figure-canvas"
        style={{ '--ui-figure-height': `${height + 24}px` } as CSSProperties}
        role="group"
        aria-label={`${heading.title}: arrow keys go through its values`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the values are gone through by keys
        tabIndex={0}
        {...keys}
      >
        {width > 0 && (
          <SetsPicture
            ref={svg}
            label={`${heading.title}. ${heading.description}`}
            axes={axes}
            layout={layout}
            width={width}
            height={height}
            onPoint={(i, event) =>
              setTip(i === null ? null : { x: event.clientX, y: event.clientY, text: told[i]! })
            }
          />
        )}
      </div>
      <FigureTip tip={tip} />
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </Figure>
  );
});

function ribbonText(
  { axis, from, to, color, rows }: SetsRibbon,
  axes: readonly SetsAxis[],
  colorAxis: number,
  total: number,
): string {
  const [left, right] = [axes[axis]!, axes[axis + 1]!];
  const colored = axes[colorAxis]!;
  const aside =
    colorAxis === axis || colorAxis === axis + 1 ? [] : [`${colored.name}: ${colored.labels[color]}`];
  return [
    `${left.name}: ${left.labels[from]}`,
    `${right.name}: ${right.labels[to]}`,
    ...aside,
    `${formatNumber(rows)} rows, ${formatPercent(rows / total)} of all, ${formatPercent(rows / left.rows[from]!)} of ${left.labels[from]}`,
  ].join('\n');
}
