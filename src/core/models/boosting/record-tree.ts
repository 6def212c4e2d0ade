import type { BoostingSplit } from './best-split.ts';
import type { EngineTree } from './tree-engine.ts';

/** Lays nodes out as an engine's tree; `child` is the left child of a node that was split, −1 for a leaf. */
export function recordTree(
  nodes: readonly { readonly value: number; readonly split: BoostingSplit | null; readonly child: number }[],
): EngineTree {
  const splits = nodes.map(({ split, child }) => (child === -1 ? null : split));
  const leftBins = new Uint32Array(8 * nodes.length);
  splits.forEach((split, node) => {
    if (split?.leftBins != null) leftBins.set(split.leftBins, 8 * node);
  });
  return {
    features: Int32Array.from(splits, split => split?.feature ?? -1),
    bins: Int32Array.from(splits, split => split?.bin ?? -1),
    leftBins,
    missingLeft: Uint8Array.from(splits, split => (split?.missingLeft === true ? 1 : 0)),
    children: Int32Array.from(nodes, ({ child }) => child),
    values: Float64Array.from(nodes, ({ value }) => value),
    gains: Float64Array.from(splits, split => split?.gain ?? 0),
  };
}
