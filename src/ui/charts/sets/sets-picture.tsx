import type { PointerEvent, Ref } from 'react';
import { cutLabel } from '../plot/bar-layout.ts';
import { partColor } from '../plot/series-colors.ts';
import { barWidth, type SetsAxis, type SetsLayout } from './sets-layout.ts';

const headHeight = 24;
const letterWidth = 6.4;
const boldLetterWidth = 7.2;
/** Lower bars have no room for their name; the tip has it. */
const leastNamed = 9;

/** The drawing of parallel sets. */
export function SetsPicture({
  ref,
  label,
  axes,
  layout: { nodes, ribbons },
  width,
  height,
  onPoint,
}: {
  readonly ref: Ref<SVGSVGElement>;
  readonly label: string;
  readonly axes: readonly SetsAxis[];
  readonly layout: SetsLayout;
  readonly width: number;
  readonly height: number;
  /** The place among nodes, then ribbons; null where the pointer has left. */
  readonly onPoint: (place: number | null, event: PointerEvent) => void;
}) {
  const last = axes.length - 1;
  const room = Math.floor(((width / Math.max(1, last) - barWidth) * 0.55) / letterWidth);
  const pointed = (place: number) => ({
    onPointerMove: (event: PointerEvent) => onPoint(place, event),
    onPointerLeave: (event: PointerEvent) => onPoint(null, event),
  });
  return (
    <svg
      ref={ref}
      role="img"
      aria-label={label}
      width={width}
      height={height + headHeight}
      fill="var(--ink-soft)"
      fontFamily="system-ui, sans-serif"
      fontSize="11"
    >
      {axes.map(({ name }, axis) => (
        <text
          key={name}
          x={(axis * (width - barWidth)) / last + (axis === last ? barWidth : axis === 0 ? 0 : barWidth / 2)}
          y={14}
          fontWeight="600"
          fill="var(--ink)"
          textAnchor={axis === last ? 'end' : axis === 0 ? 'start' : 'middle'}
        >
          {cutLabel(name, Math.floor((width / axes.length - 10) / boldLetterWidth))}
        </text>
      ))}
      <g transform={`translate(0,${headHeight})`}>
        {ribbons.map(({ axis, from, to, color, outline }, i) => (
          <path
            key={`${axis} ${from} ${to} ${color}`}
            className="ui-sets-ribbon"
            d={outline}
            fill={partColor(color)}
            fillOpacity="0.42"
            {...pointed(nodes.length + i)}
          />
        ))}
        {nodes.map(({ axis, place, x, y, height: high }, i) => (
          <rect
            key={`${axis} ${place}`}
            x={x}
            y={y}
            width={barWidth}
            height={Math.max(1, high)}
            fill="var(--ink-soft)"
            {...pointed(i)}
          />
        ))}
        {nodes
          .filter(({ height: high }) => high >= leastNamed)
          .map(({ axis, place, x, y, height: high }) => (
            <text
              key={`${axis} ${place}`}
              x={axis === last ? x - 5 : x + barWidth + 5}
              y={y + high / 2 + 4}
              textAnchor={axis === last ? 'end' : 'start'}
              fill="var(--ink)"
              stroke="var(--surface)"
              strokeWidth="3"
              strokeLinejoin="round"
              paintOrder="stroke"
              pointerEvents="none"
            >
              {cutLabel(axes[axis]!.labels[place]!, room)}
            </text>
          ))}
      </g>
    </svg>
  );
}
