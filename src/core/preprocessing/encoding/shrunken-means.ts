import { mean } from '../../evaluation/mean.ts';

export interface TargetMeans {
  readonly overall: number;
  /** By the place of the category; the overall mean where no row has it. */
  readonly means: readonly number[];
}

/**
 * The mean target of the rows of each place, mixed with the overall mean: by `smooth` rows of it, or with `auto` by
 * how much the places differ against how much the rows within one do (scikit-learn's _target_encoder_fast).
 */
export function shrunkenMeans(
  placed: Uint32Array,
  places: number,
  target: Float64Array,
  smooth: 'auto' | number,
): TargetMeans {
  const overall = target.length === 0 ? 0 : mean(target);
  const variance = target.reduce((sum, value) => sum + (value - overall) ** 2, 0) / target.length;
  const counts = new Float64Array(places);
  const sums = new Float64Array(places);
  placed.forEach((place, row) => {
    counts[place] = counts[place]! + 1;
    sums[place] = sums[place]! + target[row]!;
  });
  const squares = new Float64Array(places);
  placed.forEach((place, row) => {
    squares[place] = squares[place]! + (target[row]! - sums[place]! / counts[place]!) ** 2;
  });
  const means = Array.from(counts, (count, place) => {
    if (count === 0) return overall;
    if (smooth !== 'auto') return (sums[place]! + smooth * overall) / (count + smooth);
    const share = (variance * count) / (variance * count + squares[place]! / count);
    return Number.isNaN(share) ? overall : share * (sums[place]! / count) + (1 - share) * overall;
  });
  return { overall, means };
}
