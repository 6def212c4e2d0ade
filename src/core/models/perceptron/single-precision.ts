const { fround, max, min, floor } = Math;

const log2e = fround(1.4426950408889634);
/** ln 2 in two parts, the first of few bits, so that its multiples are exact (Cephes, `expf`). */
const ln2High = fround(0.693359375);
const ln2Low = fround(-2.1219444e-4);
const series = [
  1.98756915e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1,
].map(fround);
const lowest = fround(-87.3);
const highest = fround(88);

const word = new Int32Array(1);
const wordAsFloat = new Float32Array(word.buffer);

/**
 * e to the power of x in single precision, clamped to where it is a normal number; within 2 units of the last place
 * (Cephes, `expf`). Each step rounds, so that the compiled kernel gives the same bits.
 */
export function exponential(x: number): number {
  const clamped = min(max(x, lowest), highest);
  const k = floor(fround(fround(clamped * log2e) + 0.5));
  const r = fround(fround(clamped - fround(k * ln2High)) - fround(k * ln2Low));
  let sum = series[0]!;
  for (let i = 1; i < series.length; i++) sum = fround(fround(sum * r) + series[i]!);
  const power = fround(fround(fround(sum * fround(r * r)) + r) + 1);
  word[0] = (k + 127) << 23;
  return fround(power * wordAsFloat[0]!);
}

/** 1 / (1 + e^−x). */
export function logistic(x: number): number {
  return fround(1 / fround(1 + exponential(-x)));
}

/** Within 1e-7, absolutely. */
export function hyperbolicTangent(x: number): number {
  const decay = exponential(fround(-2 * Math.abs(x)));
  const size = fround(fround(1 - decay) / fround(1 + decay));
  return x < 0 ? -size : size;
}
