import type { GrownTree } from '../../core/models/tree/grower.ts';
import type { GrowingSet, SummedImpurity } from '../../core/models/tree/growing-set.ts';
import { drawsOf, rowsToDraw } from '../../core/models/tree/bootstrap.ts';
import type { TreeGrower } from '../../core/models/tree/tree-grower.ts';
import {
  prunedByRecipe,
  seedOfSample,
  seedOfSplits,
  type TreeRecipe,
} from '../../core/models/tree/tree-recipe.ts';
import type { ForestBench } from './bench.ts';

const impurityCodes = { variance: 0, entropy: 1, poisson: 2 } as const;
const binsOfColumn = 256;
const headOfSlot = 64;
const unlimited = 2 ** 31 - 1;
/** A node's rows and its weight are counted in 21 bits each. */
const mostCounted = 2 ** 21 - 1;
/** Looks at a row's column between two reports: less than a tenth of a second. */
const looksBetween = 2_000_000;

type ForestSet = Omit<GrowingSet, 'weights' | 'impurity'> & { readonly impurity: SummedImpurity };

/** A grower on a kernel of its own; its memory goes when both do. */
export function createKernelGrower(makeBench: (trees: number) => ForestBench, set: ForestSet): TreeGrower {
  return (recipe, from, to, take, tell) => {
    if (from >= to) return;
    const bench = makeBench(to - from);
    const { kernel } = bench;
    const { binned, classes, impurity } = set;
    const setup = kernel.begin(binned.rows, binned.columns, classes, impurityCodes[impurity]);
    describeSet(bench, set);
    const room = mostNodesOf(set, recipe);
    describeRecipe(bench, set, recipe, room, [from, to]);
    bench.send(setup);
    try {
      growInTurn(
        bench,
        Math.max(classes, 1),
        to - from,
        room,
        (grown, index) => take(prunedByRecipe(recipe, grown, from + index)),
        tell,
      );
    } finally {
      kernel.stop();
    }
  };
}

function describeSet({ kernel, memory }: ForestBench, { binned, target }: ForestSet): void {
  const { columns, bins, edges, rows } = binned;
  const numbers = (at: number, length: number) => new Float64Array(memory.buffer, at, length);
  new Uint8Array(memory.buffer, kernel.binsAt(), bins.length).set(bins);
  new Int32Array(memory.buffer, kernel.binCountsAt(), columns).set(edges.map(edge => edge.lowest.length));
  const lowest = numbers(kernel.lowestAt(), columns * binsOfColumn);
  const highest = numbers(kernel.highestAt(), columns * binsOfColumn);
  edges.forEach((edge, column) => {
    lowest.set(edge.lowest, column * binsOfColumn);
    highest.set(edge.highest, column * binsOfColumn);
  });
  numbers(kernel.targetAt(), rows).set(target);
}

function describeRecipe(
  { kernel, memory, helpers }: ForestBench,
  { binned, classes, impurity }: ForestSet,
  recipe: TreeRecipe,
  room: number,
  [from, to]: readonly [from: number, to: number],
): void {
  const { weights, sample, limits } = recipe;
  const { rows } = binned;
  kernel.limit(
    Math.min(limits.maxDepth, unlimited),
    limits.minSamplesSplit,
    limits.minSamplesLeaf,
    limits.columnsPerSplit,
    limits.splitter === 'random',
  );
  new Float64Array(memory.buffer, kernel.weightsAt(), rows).set(weights);
  const pool = sample === null ? null : rowsToDraw(weights);
  const poolSize = pool?.length ?? rows;
  const draws = sample === null ? -1 : drawsOf(poolSize, sample.share);
  const isBalanced = sample !== null && sample.balance !== null;
  const isCounted = classes === 2 && impurity === 'variance' && !isBalanced && areCounts(weights, draws);
  kernel.sample(draws, poolSize, pool !== null, isBalanced, isCounted);
  if (pool !== null) new Uint32Array(memory.buffer, kernel.poolAt(), poolSize).set(pool);
  kernel.open(to - from, room, 1 + helpers);
  const seeds = new Uint32Array(memory.buffer, kernel.seedsAt(), 2 * (to - from));
  for (let index = from; index < to; index++) {
    seeds[2 * (index - from)] = seedOfSample(recipe, index);
    seeds[2 * (index - from) + 1] = seedOfSplits(recipe, index);
  }
}

/** As many nodes as a tree of this recipe can have. */
function mostNodesOf({ binned }: ForestSet, { sample, limits }: TreeRecipe): number {
  const rows = sample === null ? binned.rows : Math.min(binned.rows, drawsOf(binned.rows, sample.share));
  const leaves = Math.max(1, Math.floor(rows / limits.minSamplesLeaf));
  return 2 * Math.min(leaves, 2 ** Math.min(limits.maxDepth, 30));
}

/** Grows the trees, and hands them over by their index. */
function growInTurn(
  { kernel, memory }: ForestBench,
  outputs: number,
  trees: number,
  room: number,
  take: (grown: GrownTree, index: number) => void,
  tell: (share: number) => void = () => {},
): void {
  const waiting = new Map<number, GrownTree>();
  let fetched = 0;
  let taken = 0;
  let areLeft = true;
  let told = 0;
  while (taken < trees) {
    const share: number = areLeft ? kernel.growOn(looksBetween) : -1;
    areLeft = share !== -1;
    if (!areLeft) kernel.waitBeyond(fetched);
    else if (share < 1 && taken + share > told) {
      told = taken + share;
      tell(told / trees);
    }
    for (let slot = kernel.grownSlot(); slot !== 0; slot = kernel.grownSlot()) {
      const { index, grown } = readTree(memory, slot, room, outputs);
      kernel.freeSlot(slot);
      waiting.set(index, grown);
      fetched++;
    }
    for (let next = waiting.get(taken); next !== undefined; next = waiting.get(taken)) {
      waiting.delete(taken);
      take(next, taken);
      taken++;
    }
  }
}

/** Reads what a slot holds, in the layout of `assembly/desk.ts`. */
function readTree(
  memory: WebAssembly.Memory,
  slot: number,
  room: number,
  outputs: number,
): { readonly index: number; readonly grown: GrownTree } {
  const head = new DataView(memory.buffer, slot);
  const nodes = head.getInt32(8, true);
  const numbers = (at: number, length: number) =>
    new Float64Array(new Float64Array(memory.buffer, at, length));
  const wholes = (at: number) => new Int32Array(new Int32Array(memory.buffer, at, nodes));
  const thresholds = slot + headOfSlot;
  const gains = thresholds + 8 * room;
  const values = gains + 8 * room;
  const features = values + 8 * room * outputs;
  const tree = {
    features: wholes(features),
    thresholds: numbers(thresholds, nodes),
    right: wholes(features + 4 * room),
    values: numbers(values, nodes * outputs),
  };
  return { index: head.getInt32(4, true), grown: { tree, gains: numbers(gains, nodes) } };
}

/** Whether the weights are whole, and as few as can be counted however they are drawn. */
function areCounts(weights: Float64Array, draws: number): boolean {
  let sum = 0;
  let most = 0;
  for (const weight of weights) {
    if (!Number.isInteger(weight)) return false;
    sum += weight;
    if (weight > most) most = weight;
  }
  return Math.max(sum, draws * most, weights.length) <= mostCounted;
}
