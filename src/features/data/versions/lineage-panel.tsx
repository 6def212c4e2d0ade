import { Link } from 'wouter';
import type { LineageNode } from '../../../lifecycle/data/lineage.ts';
import { phasePath } from '../../../lifecycle/phases.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { layOut, type PlacedNode } from './lineage-layout.ts';
import './lineage.css';

const box = { width: 184, height: 46, across: 216, down: 58 } as const;
const mostCharacters = 21;

/** How the data came from their source to what answers now: a drawing whose boxes lead there, and the same as a list. */
export function LineagePanel({
  projectId,
  roots,
}: {
  readonly projectId: string;
  readonly roots: readonly LineageNode[];
}) {
  const { nodes, edges, depths, rows } = layOut(roots);
  const width = (depths - 1) * box.across + box.width + 4;
  const height = (rows - 1) * box.down + box.height + 4;
  return (
    <Panel
      title="Lineage"
      description="From the file to the versions, and from them to runs, models and deployments."
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div className="lineage-region" role="group" aria-label="Lineage drawing" tabIndex={0}>
        <svg
          width={width}
          height={height}
          viewBox={`-2 -2 ${width} ${height}`}
          role="group"
          aria-label="Lineage"
        >
          {edges.map(({ from, to }) => (
            <path key={to.node.id} className="lineage-edge" d={edgePath(from, to)} />
          ))}
          {nodes.map(placed => (
            <Box key={placed.node.id} placed={placed} projectId={projectId} />
          ))}
        </svg>
      </div>
      <details className="lineage-list">
        <summary>As a list</summary>
        <Branch projectId={projectId} nodes={roots} />
      </details>
    </Panel>
  );
}

function Box({ placed, projectId }: { readonly placed: PlacedNode; readonly projectId: string }) {
  const { node, depth, row } = placed;
  return (
    <Link href={pathOf(projectId, node)} asChild>
      {/* oxlint-disable-next-line jsx-a11y/anchor-is-valid -- the Link gives it its address */}
      <a
        className="lineage-node"
        data-kind={node.kind}
        data-current={node.current}
        data-removed={node.removed}
      >
        <title>{textOf(node)}</title>
        <g transform={`translate(${depth * box.across} ${row * box.down})`}>
          <rect width={box.width} height={box.height} rx={6} />
          <text x={10} y={19} className="lineage-label">
            {shortened(node.label)}
          </text>
          <text x={10} y={36} className="lineage-detail">
            {shortened(node.removed ? 'removed' : node.detail)}
          </text>
        </g>
      </a>
    </Link>
  );
}

function Branch({
  projectId,
  nodes,
}: {
  readonly projectId: string;
  readonly nodes: readonly LineageNode[];
}) {
  return (
    <ul>
      {nodes.map(node => (
        <li key={node.id}>
          <Link href={pathOf(projectId, node)}>{textOf(node)}</Link>
          {node.children.length > 0 && <Branch projectId={projectId} nodes={node.children} />}
        </li>
      ))}
    </ul>
  );
}

function textOf({ label, detail, current, removed }: LineageNode): string {
  return `${label} (${detail}${current ? ', current' : ''}${removed ? ', removed' : ''})`;
}

function pathOf(projectId: string, { kind, subject, current }: LineageNode): string {
  switch (kind) {
    case 'source':
      return `${phasePath(projectId, 'data')}?view=sources`;
    case 'version':
      return `${phasePath(projectId, 'data')}?view=versions${current ? '' : `&compare=${subject}`}`;
    case 'run':
    case 'model':
      return `${phasePath(projectId, 'evaluate')}?run=${subject}`;
    case 'deployment':
      return phasePath(projectId, 'deploy');
    default:
      return kind satisfies never;
  }
}

function edgePath(from: PlacedNode, to: PlacedNode): string {
  const [x1, y1] = [from.depth * box.across + box.width, from.row * box.down + box.height / 2];
  const [x2, y2] = [to.depth * box.across, to.row * box.down + box.height / 2];
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}

function shortened(text: string): string {
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text;
}
