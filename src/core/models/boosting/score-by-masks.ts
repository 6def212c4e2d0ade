import { type Matrix, zeros } from '../../matrix.ts';
import type { BoostedTrees } from './boosted-trees.ts';
import { featureCoder } from './feature-coder.ts';
import { type LeafGroup, type LeafMasks, leavesOfGroup, valuesOfGroup } from './leaf-masks.ts';

/** Rows that are scored together: their codes and masks stay near. */
const rowsOfBlock = 256;

/** Raw scores by tables of masks: no row is walked down a tree, so there is nothing to foresee wrongly. */
export function scoreByMasks(masks: LeafMasks, trees: BoostedTrees, { data, rows, columns }: Matrix): Matrix {
  const { tables, groups, ofTree, values } = masks;
  const outputs = trees.baseline.length;
  const scores = zeros(rows, outputs);
  for (let i = 0; i < scores.data.length; i++) scores.data[i] = trees.baseline[i % outputs]!;
  const coders = masks.codes.map(codes => (codes === null ? null : featureCoder(codes)));
  const codes = new Uint16Array(rowsOfBlock * coders.length);
  const left = new Int32Array(rowsOfBlock);
  for (let first = 0; first < rows; first += rowsOfBlock) {
    const count = Math.min(rowsOfBlock, rows - first);
    coders.forEach((code, feature) => {
      const own = codes.subarray(feature * rowsOfBlock, (feature + 1) * rowsOfBlock);
      code?.(data, first * columns + feature, columns, count, own);
    });
    for (let group = 0; group < groups.length; group++) {
      keepLeaves(groups[group]!, tables, codes, left, count);
      const at = first * outputs + (ofTree[group]! % outputs);
      addValues(scores.data, at, outputs, values, group * valuesOfGroup, left, count);
    }
  }
  return scores;
}

/** Leaves the bits of the leaves that every feature allows: four features at a time. */
function keepLeaves(
  { features, offsets }: LeafGroup,
  tables: Int32Array,
  codes: Uint16Array,
  left: Int32Array,
  count: number,
): void {
  // A tree without splits has one leaf, and no table says so.
  left.fill(features.length === 0 ? 1 : -1);
  let next = 0;
  for (; next + 4 <= features.length; next += 4) {
    const [a, b, c, d] = [next, next + 1, next + 2, next + 3].map(i => features[i]! * rowsOfBlock);
    const [ofA, ofB, ofC, ofD] = [offsets[next]!, offsets[next + 1]!, offsets[next + 2]!, offsets[next + 3]!];
    andFour(left, tables, codes, count, a!, ofA, b!, ofB, c!, ofC, d!, ofD);
  }
  for (; next + 2 <= features.length; next += 2)
    andTwo(
      left,
      tables,
      codes,
      count,
      features[next]! * rowsOfBlock,
      offsets[next]!,
      features[next + 1]! * rowsOfBlock,
      offsets[next + 1]!,
    );
  if (next < features.length)
    andOne(left, tables, codes, count, features[next]! * rowsOfBlock, offsets[next]!);
}

function andFour(
  left: Int32Array,
  tables: Int32Array,
  codes: Uint16Array,
  count: number,
  a: number,
  ofA: number,
  b: number,
  ofB: number,
  c: number,
  ofC: number,
  d: number,
  ofD: number,
): void {
  for (let row = 0; row < count; row++)
    left[row] =
      left[row]! &
      tables[ofA + codes[a + row]!]! &
      tables[ofB + codes[b + row]!]! &
      tables[ofC + codes[c + row]!]! &
      tables[ofD + codes[d + row]!]!;
}

function andTwo(
  left: Int32Array,
  tables: Int32Array,
  codes: Uint16Array,
  count: number,
  a: number,
  ofA: number,
  b: number,
  ofB: number,
): void {
  for (let row = 0; row < count; row++)
    left[row] = left[row]! & tables[ofA + codes[a + row]!]! & tables[ofB + codes[b + row]!]!;
}

function andOne(
  left: Int32Array,
  tables: Int32Array,
  codes: Uint16Array,
  count: number,
  a: number,
  ofA: number,
): void {
  for (let row = 0; row < count; row++) left[row] = left[row]! & tables[ofA + codes[a + row]!]!;
}

/** The leaf that is left is the highest bit; without any, the value before those of the leaves is added: 0. */
function addValues(
  scores: Float64Array,
  first: number,
  step: number,
  values: Float64Array,
  firstValue: number,
  left: Int32Array,
  count: number,
): void {
  const none = firstValue + leavesOfGroup;
  for (let row = 0; row < count; row++) {
    const at = first + row * step;
    scores[at] = scores[at]! + values[none - Math.clz32(left[row]!)]!;
  }
}
