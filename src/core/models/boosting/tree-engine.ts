import type { Matrix } from '../../matrix.ts';
import type { MonotonicConstraint } from './boosting-params.ts';
import type { FeatureCuts } from './feature-cuts.ts';
import type { GradientRule } from './gradients.ts';

/** What the trees of one model are grown on. */
export interface EngineSetup {
  readonly features: Matrix;
  readonly cuts: readonly FeatureCuts[];
  /** What the gradients compare the scores with; for softmax the class codes. */
  readonly target: Float32Array<ArrayBuffer>;
  /** One a row; null for all 1. */
  readonly weights: Float32Array<ArrayBuffer> | null;
  readonly gradient: GradientRule;
  /** The score that every row begins with, one an output. */
  readonly baseline: Float32Array<ArrayBuffer>;
  /** The scores that the rows begin with instead, one an output of each; null where none were boosted before. */
  readonly scores: Float32Array<ArrayBuffer> | null;
  readonly limits: GrowthLimits;
  /** One a feature; empty for none. */
  readonly monotonic: readonly MonotonicConstraint[];
}

export interface GrowthLimits {
  /** At least 2. */
  readonly maxLeafNodes: number;
  readonly maxDepth: number;
  readonly minSamplesLeaf: number;
  readonly l2Regularization: number;
}

/** A tree as it was grown: nodes in the order in which they were made, the two children of a split side by side. */
export interface EngineTree {
  /** The feature that a node splits on; −1 for a leaf. */
  readonly features: Int32Array;
  /** Bins up to this one go left; −1 where `leftBins` says which. */
  readonly bins: Int32Array;
  /** 256 bits a node, in 8 words: the bins that go left, of a split by categories. */
  readonly leftBins: Uint32Array;
  readonly missingLeft: Uint8Array;
  /** The left child; the right one is the next. */
  readonly children: Int32Array;
  /** −gradient / (hessian + l2), within the bounds that monotonic constraints set: before the learning rate. */
  readonly values: Float64Array;
  /** The decrease of the loss by a split. */
  readonly gains: Float64Array;
}

/** The rows that ended in one leaf. */
export interface LeafRows {
  readonly targets: Float64Array;
  readonly scores: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Grows trees on rows that it holds, with their scores. The plain one and the compiled one give the same trees, bit for bit.
 */
export interface TreeEngine {
  /** How many threads are at work; absent: one. */
  readonly threads?: number;
  /** Does what trees of one iteration share: with softmax, sums over the classes. */
  beginIteration(): void;
  /** Grows the next tree of an output, best split first, when the one before was added. */
  growTree(output: number): EngineTree;
  /** The rows of a leaf of the tree that was grown last. */
  leafRows(node: number): LeafRows;
  /** Adds to the scores what each leaf of the tree grown last is worth: `values`, one a node. */
  addTree(output: number, values: Float32Array): void;
  /** Lets go what helped; to be called when no more is asked of it. */
  end(): void;
}

export type CreateTreeEngine = (setup: EngineSetup) => TreeEngine;
