import { createRandom } from '../../random.ts';
import { growTree, type GrownTree, type GrowthLimits } from './grower.ts';
import type { GrowingSet } from './growing-set.ts';

/** Grows one tree on rows so weighed; all its randomness comes from the seed. */
export type TreeGrower = (weights: Float64Array, limits: GrowthLimits, seed: number) => GrownTree;

/** Makes a grower of trees on the same columns and target. The plain one and the compiled one grow the same, bit for bit. */
export type CreateTreeGrower = (set: Omit<GrowingSet, 'weights'>) => TreeGrower;

/** The reference: what the compiled grower does. */
export const createPlainGrower: CreateTreeGrower = set => (weights, limits, seed) =>
  growTree({ ...set, weights }, limits, createRandom(seed));
