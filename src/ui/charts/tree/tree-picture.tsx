import type { PointerEvent, Ref } from 'react';
import { baseline, boxInset, type PlacedNode, type TreeLayout, wayTo } from './tree-layout.ts';

const barHeight = 4;
const thickestWay = 8;
const letterWidth = 6.6;

/** The drawing of a tree: boxes with what is true there, and ways as wide as what goes along them. */
export function TreePicture({
  ref,
  label,
  describedBy,
  layout,
  width,
  chosen,
  onPoint,
}: {
  readonly ref: Ref<SVGSVGElement>;
  readonly label: string;
  /** Id of the same tree in words. */
  readonly describedBy: string | undefined;
  readonly layout: TreeLayout;
  readonly width: number;
  /** Place of the node that is looked at. */
  readonly chosen: number | null;
  /** Null where the pointer has left. */
  readonly onPoint: (place: number | null, event: PointerEvent) => void;
}) {
  const { nodes, height, boxWidth } = layout;
  const onWay = wayFromRoot(nodes, chosen);
  return (
    <svg
      ref={ref}
      role="img"
      aria-label={label}
      aria-describedby={describedBy}
      width={width}
      height={height + 2}
      fill="var(--ink-soft)"
      fontFamily="system-ui, sans-serif"
      fontSize="11"
    >
      <g transform="translate(0,1)">
        {nodes.map(
          (placed, at) =>
            placed.parent !== null && (
              <path
                // oxlint-disable-next-line react/no-array-index-key -- a node is its place in the tree
                key={`way ${at}`}
                d={wayTo(layout, placed)}
                fill="none"
                stroke={onWay.has(at) ? 'var(--ink-soft)' : 'var(--line-strong)'}
                strokeWidth={Math.max(1, thickestWay * placed.node.share)}
              />
            ),
        )}
        {nodes.map((placed, at) => (
          <NodeBox
            // oxlint-disable-next-line react/no-array-index-key -- a node is its place in the tree
            key={`node ${at}`}
            at={at}
            placed={placed}
            width={boxWidth}
            isOnWay={onWay.has(at)}
            onPointerMove={event => onPoint(at, event)}
            onPointerLeave={event => onPoint(null, event)}
          />
        ))}
      </g>
    </svg>
  );
}

function NodeBox({
  at,
  placed: { node, lines, x, y, height },
  width,
  isOnWay,
  ...events
}: {
  readonly at: number;
  readonly placed: PlacedNode;
  readonly width: number;
  readonly isOnWay: boolean;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerLeave: (event: PointerEvent) => void;
}) {
  const inner = width - 2 * boxInset;
  const shareRoom = inner - node.value.length * letterWidth;
  return (
    <g data-node={at} transform={`translate(${x},${y})`} {...events}>
      <rect
        width={width}
        height={height}
        rx="4"
        fill="var(--surface-sunken)"
        stroke={isOnWay ? 'var(--ink)' : 'var(--line-control)'}
      />
      {lines.map((line, i) => (
        <text key={line} x={boxInset} y={baseline(i)} fontWeight="600" fill="var(--ink)">
          {line}
        </text>
      ))}
      <text x={boxInset} y={baseline(lines.length)} fill="var(--ink)">
        {node.value}
      </text>
      {node.shareText.length * letterWidth < shareRoom && (
        <text x={width - boxInset} y={baseline(lines.length)} textAnchor="end">
          {node.shareText}
        </text>
      )}
      <rect
        x={boxInset}
        y={height - barHeight - 2}
        width={Math.max(1, inner * node.length)}
        height={barHeight}
        rx="2"
        fill="var(--series-1)"
      />
    </g>
  );
}

/** The places of a node and of all above it. */
function wayFromRoot(nodes: readonly PlacedNode[], from: number | null): ReadonlySet<number> {
  const way = new Set<number>();
  for (let at = from; at !== null; at = nodes[at]?.parent ?? null) way.add(at);
  return way;
}
