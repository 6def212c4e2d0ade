import { deriveSeed } from '../random.ts';

/** One independent seed for each use of randomness in a comparison. */
export function seedsOf(seed: number) {
  return {
    testSet: deriveSeed(seed, 0),
    folds: deriveSeed(seed, 1),
    fits: deriveSeed(seed, 2),
    refit: deriveSeed(seed, 3),
    importance: deriveSeed(seed, 4),
    search: deriveSeed(seed, 5),
  };
}

export type Seeds = ReturnType<typeof seedsOf>;
