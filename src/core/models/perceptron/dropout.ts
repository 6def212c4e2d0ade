const { fround } = Math;

/** Rows of units are numbered as the compiled kernel lays them out, four abreast. */
const lanes = 4;

/** What is left out at one place of one step, and how much what stays is enlarged (inverted dropout). */
export interface Dropout {
  readonly seed: number;
  /** A unit whose number, of 32 bits, is below is left out. */
  readonly threshold: number;
  readonly scale: number;
}

/** Which units of a hidden layer a step leaves out. */
export function dropoutOf(rate: number, seed: number, step: number, layer: number): Dropout {
  const own = scramble((scramble((seed + step) | 0) + layer) | 0);
  return { seed: own, threshold: Math.floor(rate * 2 ** 32), scale: fround(1 / (1 - rate)) };
}

/** What each unit of each row is multiplied by: 0, or the scale. */
export function dropoutFactors(
  { seed, threshold, scale }: Dropout,
  rows: number,
  units: number,
): Float32Array<ArrayBuffer> {
  const stride = Math.ceil(units / lanes) * lanes;
  const factors = new Float32Array(rows * units);
  for (let row = 0; row < rows; row++)
    for (let unit = 0; unit < units; unit++)
      if (scramble((seed + row * stride + unit) | 0) >>> 0 >= threshold) factors[row * units + unit] = scale;
  return factors;
}

/** Mixes all bits of a word into each (Wellons' lowbias32). */
function scramble(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}
