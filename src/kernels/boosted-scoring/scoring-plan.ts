import {
  type BoostedTrees,
  missingGoesLeft,
  splitsByCategory,
  wordsOfSet,
} from '../../core/models/boosting/boosted-trees.ts';
import { codersFor, type FeatureCoder, type FeatureCoders } from './feature-coders.ts';

/** Boosted trees in the layout of `assembly/kernel.ts`. */
export interface ScoringPlan {
  /** How features become codes, 3 words each. */
  readonly coders: Uint32Array;
  /** Of each coder 256, ascending and then infinite. */
  readonly cuts: Float64Array;
  /** Splits by categories, 12 words each. */
  readonly tests: Uint32Array;
  /** Splits, 4 words each; what is on the two sides of one stands before it, so that a tree's root is its last. */
  readonly nodes: Uint32Array;
  /** Of each tree the number of its tests and of its nodes. */
  readonly trees: Uint32Array;
  /** Of each tree what its leaves add. */
  readonly values: Float64Array;
  /** The most that one tree has. */
  readonly mostTests: number;
  readonly mostNodes: number;
}

/** What a byte tells apart. */
const mostLeaves = 256;
const mostCuts = 255;
/** The slots of a tree's splits come after those of the leaves. */
const slotsOfLeaves = mostLeaves;

const wordsOfCoder = 3;
const cutsOfCoder = 256;
const wordsOfTest = 12;
const wordsOfNode = 4;
const bytesOfPlane = 256;
const bytesOfSlot = 64;
/** What the byte of a row that goes to the high side of a test is greater than. */
const lowSide = -1;

/** Null where a tree has more leaves, or a feature is split at more places, than a byte tells apart. */
export function planScoring(trees: BoostedTrees): ScoringPlan | null {
  const coders = codersFor(trees);
  if (coders.all.some(({ places }) => places !== null && places.size > mostCuts)) return null;
  const leaves = leavesOf(trees);
  if (leaves.some(count => count > mostLeaves)) return null;
  return {
    ...layOutCoders(coders.all),
    ...layOutSplits(trees, coders, leaves),
    mostNodes: leaves.reduce((most, count) => Math.max(most, count - 1), 0),
  };
}

/** How many each tree has: one more than splits. */
function leavesOf({ features, starts }: BoostedTrees): Uint32Array {
  return Uint32Array.from(starts, (start, tree) => ((starts[tree + 1] ?? features.length) - start + 1) / 2);
}

function layOutCoders(coders: readonly FeatureCoder[]): Pick<ScoringPlan, 'coders' | 'cuts'> {
  const words = new Uint32Array(wordsOfCoder * coders.length);
  const cuts = new Float64Array(cutsOfCoder * coders.length).fill(Infinity);
  for (const { index, feature, places } of coders) {
    const count = places?.size ?? 0;
    const firstStep = count === 0 ? 0 : 2 ** Math.floor(Math.log2(count));
    words.set([8 * feature, firstStep, count], wordsOfCoder * index);
    if (places !== null) cuts.set([...places.keys()], cutsOfCoder * index);
  }
  return { coders: words, cuts };
}

function layOutSplits(
  { features, thresholds, right, values, flags, leftCategories, starts }: BoostedTrees,
  coders: FeatureCoders,
  leaves: Uint32Array,
): Pick<ScoringPlan, 'tests' | 'nodes' | 'trees' | 'values' | 'mostTests'> {
  const tests = new Uint32Array(wordsOfTest * flags.reduce((sum, flag) => sum + (flag >> 1), 0));
  const nodes = new Uint32Array(wordsOfNode * leaves.reduce((sum, count) => sum + count - 1, 0));
  const thresholdsOf = new Int32Array(nodes.buffer);
  const laidOut = { tests: 0, nodes: 0, values: 0 };
  const added = new Float64Array(leaves.reduce((sum, count) => sum + count, 0));
  const counts = new Uint32Array(2 * starts.length);
  let own = { ...laidOut };

  /** Returns the slot that tells the leaves below a node. */
  function layOut(node: number): number {
    const feature = features[node]!;
    if (feature === -1) {
      added[laidOut.values] = values[node]!;
      return laidOut.values++ - own.values;
    }
    const missingLeft = (flags[node]! & missingGoesLeft) !== 0;
    const byCategory = (flags[node]! & splitsByCategory) !== 0;
    // A missing category is on the low side, a missing number wherever its plane puts it.
    const leftIsLow = !byCategory || missingLeft;
    const low = layOut(leftIsLow ? node + 1 : right[node]!);
    const high = layOut(leftIsLow ? right[node]! : node + 1);
    const at = wordsOfNode * laidOut.nodes;
    const coder = (byCategory ? coders.ofCategories : coders.ofNumbers)[feature]!;
    const plane = byCategory
      ? 2 * coders.all.length + layOutTest(wordsOfSet * thresholds[node]!, coder, missingLeft) - own.tests
      : 2 * coder.index + (missingLeft ? 0 : 1);
    nodes.set([bytesOfPlane * plane, bytesOfSlot * low, bytesOfSlot * high], at);
    thresholdsOf[at + 3] = byCategory ? lowSide : coder.places!.get(thresholds[node]!)! - 128;
    return slotsOfLeaves + laidOut.nodes++ - own.nodes;
  }

  /** Returns its number. */
  function layOutTest(set: number, coder: FeatureCoder, missingLeft: boolean): number {
    const at = wordsOfTest * laidOut.tests;
    const left = leftCategories.subarray(set, set + wordsOfSet);
    tests.set(missingLeft ? left.map(word => ~word) : left, at);
    tests[at + wordsOfSet] = bytesOfPlane * 2 * coder.index;
    return laidOut.tests++;
  }

  let mostTests = 0;
  starts.forEach((start, tree) => {
    own = { ...laidOut };
    layOut(start);
    const ownTests = laidOut.tests - own.tests;
    mostTests = Math.max(mostTests, ownTests);
    counts.set([ownTests, laidOut.nodes - own.nodes], 2 * tree);
  });
  return { tests, nodes, trees: counts, values: added, mostTests };
}
