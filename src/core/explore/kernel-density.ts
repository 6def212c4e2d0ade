export type BandwidthRule = 'scott' | 'silverman';

/** A smooth curve of how the values are spread; its area is 1. */
export interface DensityCurve {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** The width of the kernel by Scott's or Silverman's rule for one dimension, times the sd (n − 1), as scipy's gaussian_kde. */
export function bandwidth(values: Float64Array, rule: BandwidthRule): number {
  const rows = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / rows;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (rows - 1);
  const factor = rule === 'scott' ? rows ** -0.2 : ((rows * 3) / 4) ** -0.2;
  return factor * Math.sqrt(variance);
}

/** The density at each point of `grid` of values that each count `weights` times; as scipy's gaussian_kde. */
export function gaussianDensity(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  grid: readonly number[],
  width: number,
): number[] {
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i]!;
  const scale = 1 / (total * width * Math.sqrt(2 * Math.PI));
  return grid.map(point => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) {
      const distance = (point - values[i]!) / width;
      sum += weights[i]! * Math.exp(-0.5 * distance * distance);
    }
    return sum * scale;
  });
}

const gridPoints = 128;
/** From here on values are gathered in so many cells first: a cell is far narrower than the kernel. */
const mostExact = 4096;

/** The density of ascending finite values from three kernel widths below the least to three above the most; null where they do not vary. */
export function densityCurve(ascending: Float64Array, rule: BandwidthRule = 'scott'): DensityCurve | null {
  if (ascending.length < 2) return null;
  const width = bandwidth(ascending, rule);
  const [least, most] = [ascending[0]!, ascending[ascending.length - 1]!];
  if (!(width > 0) || !Number.isFinite(most - least) || !Number.isFinite(width)) return null;
  const from = least - 3 * width;
  const step = (most + 3 * width - from) / (gridPoints - 1);
  const x = Array.from({ length: gridPoints }, (_, i) => from + i * step);
  const { centres, counts } = gather(ascending);
  return { x, y: gaussianDensity(centres, counts, x, width) };
}

function gather(ascending: Float64Array): { centres: Float64Array; counts: Float64Array } {
  if (ascending.length <= mostExact)
    return { centres: ascending, counts: new Float64Array(ascending.length).fill(1) };
  const least = ascending[0]!;
  const cell = (ascending[ascending.length - 1]! - least) / mostExact;
  const counts = new Float64Array(mostExact);
  for (const value of ascending) counts[Math.min(mostExact - 1, Math.floor((value - least) / cell))]!++;
  return { centres: Float64Array.from(counts, (_, i) => least + (i + 0.5) * cell), counts };
}
