import { type BoostedTrees, splitsByCategory } from '../../core/models/boosting/boosted-trees.ts';

/** Turns a feature into codes of a byte, as some splits ask for it: a number's is told by the places it is split at. */
export interface FeatureCoder {
  /** Its planes are 2 × `index` and the one after. */
  readonly index: number;
  readonly feature: number;
  /** Where each threshold stands among all of them, ascending; null for categories. */
  readonly places: ReadonlyMap<number, number> | null;
}

/** The coders that trees need, as numbers and as categories apart: a feature may be split as both. */
export interface FeatureCoders {
  readonly all: readonly FeatureCoder[];
  /** One a feature, where it is split as that. */
  readonly ofNumbers: readonly (FeatureCoder | undefined)[];
  readonly ofCategories: readonly (FeatureCoder | undefined)[];
}

export function codersFor({ features, thresholds, flags }: BoostedTrees): FeatureCoders {
  const thresholdsOf: Set<number>[] = [];
  const ofCategories: FeatureCoder[] = [];
  const all: FeatureCoder[] = [];
  features.forEach((feature, node) => {
    if (feature === -1) return;
    if ((flags[node]! & splitsByCategory) === 0) (thresholdsOf[feature] ??= new Set()).add(thresholds[node]!);
    else if (ofCategories[feature] === undefined)
      all.push((ofCategories[feature] = { index: all.length, feature, places: null }));
  });
  const ofNumbers: FeatureCoder[] = [];
  thresholdsOf.forEach((own, feature) => {
    const places = new Map(
      Array.from(Float64Array.from(own).sort(), (threshold, place) => [threshold, place]),
    );
    all.push((ofNumbers[feature] = { index: all.length, feature, places }));
  });
  return { all, ofNumbers, ofCategories };
}
