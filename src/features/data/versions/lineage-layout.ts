import type { LineageNode } from '../../../lifecycle/data/lineage.ts';

export interface PlacedNode {
  readonly node: LineageNode;
  /** Steps from the source. */
  readonly depth: number;
  readonly row: number;
}

export interface LineageLayout {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly { readonly from: PlacedNode; readonly to: PlacedNode }[];
  readonly depths: number;
  readonly rows: number;
}

/** Each node beside the first of what grew from it; every end gets a row of its own, so that no lines cross. */
export function layOut(roots: readonly LineageNode[]): LineageLayout {
  const nodes: PlacedNode[] = [];
  const edges: { from: PlacedNode; to: PlacedNode }[] = [];
  let rows = 0;
  const place = (node: LineageNode, depth: number): PlacedNode => {
    const placed = { node, depth, row: rows };
    nodes.push(placed);
    for (const child of node.children) edges.push({ from: placed, to: place(child, depth + 1) });
    if (node.children.length === 0) rows++;
    return placed;
  };
  for (const root of roots) place(root, 0);
  return { nodes, edges, depths: Math.max(0, ...nodes.map(({ depth }) => depth + 1)), rows };
}
