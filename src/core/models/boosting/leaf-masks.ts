import { type BoostedTrees, missingGoesLeft, splitsByCategory, wordsOfSet } from './boosted-trees.ts';

/** How a feature's values are told apart by the trees: by codes, the last of them for missing values. */
export type FeatureCodes =
  /** The code is the number of these that are below the value; ascending. */
  { readonly kind: 'numbers'; readonly cuts: Float64Array } | { readonly kind: 'categories' };

/**
 * Up to 32 leaves of a tree as bits. For each feature that the tree splits on, a table tells for each code which leaves
 * rows with it can end in; what is left when all features have had their say is the one leaf, or none of these
 * (QuickScorer, Lucchese et al. 2015).
 */
export interface LeafGroup {
  readonly features: readonly number[];
  /** Where each feature's table begins in `tables`. */
  readonly offsets: readonly number[];
}

export interface LeafMasks {
  /** One a feature; null for those that no tree splits on. */
  readonly codes: readonly (FeatureCodes | null)[];
  readonly tables: Int32Array;
  /** In the order of the trees, several of one that has more than 32 leaves; `ofTree` tells which. */
  readonly groups: readonly LeafGroup[];
  readonly ofTree: readonly number[];
  /** Of each group 33: 0 where no leaf is left, then its leaves' values. */
  readonly values: Float64Array;
}

export const leavesOfGroup = 32;
export const valuesOfGroup = leavesOfGroup + 1;
const codesOfCategories = 257;
/** Trees with more leaves are quicker to walk, and their tables would be large. */
const mostLeaves = 256;

/** Null where the trees are too large for it. */
export function maskLeaves(trees: BoostedTrees): LeafMasks | null {
  const codes = codesOf(trees);
  if (codes === null) return null;
  const parts: Int32Array[] = [];
  const groups: LeafGroup[] = [];
  const ofTree: number[] = [];
  const values: number[] = [];
  let size = 0;
  for (const [tree, start] of trees.starts.entries()) {
    const { leaves, spans } = spansOf(trees, start);
    if (leaves.length > mostLeaves) return null;
    for (let first = 0; first < leaves.length; first += leavesOfGroup) {
      const tables = new Map<number, Int32Array>();
      for (const span of spans) {
        const feature = trees.features[span.node]!;
        let table = tables.get(feature);
        if (table === undefined) {
          table = new Int32Array(codeCount(codes[feature]!)).fill(bitsOf(first, 0, leaves.length));
          tables.set(feature, table);
        }
        narrow(table, trees, codes[feature]!, span, first);
      }
      groups.push({
        features: [...tables.keys()],
        offsets: [...tables.values()].map(table => (size += table.length) - table.length),
      });
      parts.push(...tables.values());
      ofTree.push(tree);
      const own = leaves.slice(first, first + leavesOfGroup).map(leaf => trees.values[leaf]!);
      const unused = Array.from({ length: leavesOfGroup - own.length }, () => 0);
      values.push(0, ...own, ...unused);
    }
  }
  const tables = new Int32Array(size);
  let at = 0;
  for (const part of parts) {
    tables.set(part, at);
    at += part.length;
  }
  return { codes, tables, groups, ofTree, values: Float64Array.from(values) };
}

/** How many codes a feature has. */
export function codeCount(codes: FeatureCodes): number {
  return codes.kind === 'categories' ? codesOfCategories : codes.cuts.length + 2;
}

/** Null where a feature is split as numbers here and as categories there. */
function codesOf({ features, thresholds, flags }: BoostedTrees): readonly (FeatureCodes | null)[] | null {
  const cuts: Set<number>[] = [];
  const categorical = new Set<number>();
  for (const [node, feature] of features.entries()) {
    if (feature === -1) continue;
    if ((flags[node]! & splitsByCategory) === 0) (cuts[feature] ??= new Set()).add(thresholds[node]!);
    else categorical.add(feature);
  }
  if ([...categorical].some(feature => cuts[feature] !== undefined)) return null;
  const count = Math.max(cuts.length, ...[...categorical].map(feature => feature + 1));
  return Array.from({ length: count }, (_, feature) => {
    if (categorical.has(feature)) return { kind: 'categories' };
    const own = cuts[feature];
    return own === undefined ? null : { kind: 'numbers', cuts: Float64Array.from(own).sort() };
  });
}

/** A split with the leaves below it, counted from the left: left of it `from` to `middle` − 1, right up to `end` − 1. */
interface Span {
  readonly node: number;
  readonly from: number;
  readonly middle: number;
  readonly end: number;
}

function spansOf({ features, right }: BoostedTrees, root: number) {
  const leaves: number[] = [];
  const spans: Span[] = [];
  const visit = (node: number): void => {
    if (features[node] === -1) {
      leaves.push(node);
      return;
    }
    const from = leaves.length;
    visit(node + 1);
    const middle = leaves.length;
    visit(right[node]!);
    spans.push({ node, from, middle, end: leaves.length });
  };
  visit(root);
  return { leaves, spans };
}

/** Takes from each code the leaves on the side that it does not go to. */
function narrow(
  table: Int32Array,
  trees: BoostedTrees,
  codes: FeatureCodes,
  span: Span,
  first: number,
): void {
  const { node, from, middle, end } = span;
  const notLeft = ~bitsOf(first, from, middle);
  const notRight = ~bitsOf(first, middle, end);
  const missing = table.length - 1;
  if (codes.kind === 'numbers') {
    const last = codes.cuts.indexOf(trees.thresholds[node]!);
    for (let code = 0; code < missing; code++) table[code]! &= code <= last ? notRight : notLeft;
  } else {
    const set = wordsOfSet * trees.thresholds[node]!;
    for (let code = 0; code < missing; code++) {
      const goesLeft = ((trees.leftCategories[set + (code >> 5)]! >>> (code & 31)) & 1) === 1;
      table[code]! &= goesLeft ? notRight : notLeft;
    }
  }
  table[missing]! &= (trees.flags[node]! & missingGoesLeft) === 0 ? notLeft : notRight;
}

/** The leaves from `from` up to `to` as bits of the group that begins with `first`. */
function bitsOf(first: number, from: number, to: number): number {
  const low = Math.min(Math.max(from - first, 0), leavesOfGroup);
  const high = Math.min(Math.max(to - first, 0), leavesOfGroup);
  const below = (bit: number) => (bit === leavesOfGroup ? -1 : (1 << bit) - 1);
  return below(high) & ~below(low);
}
