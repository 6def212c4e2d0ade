/** Below this the result is 0 for all that is made of it; far enough from the least number that it stays exact. */
const lowest = -700;
const ln2High = 6.9314718036912381649e-1;
const ln2Low = 1.90821492927058770002e-10;
const perLn2 = 1.442695040888963387;
/** 2 to the power of minus the place. */
const powers = Float64Array.from({ length: 1024 }, (_, place) => 2 ** -place);

/**
 * e to the power of a number of at most 0: range reduction by ln 2 (fdlibm's constants), then Taylor's series to the 11th
 * power; within 1e-14 of the true value, relatively. The compiled kernel does the same steps, so that both round alike.
 */
export function exponentialBelow0(x: number): number {
  const clamped = Math.max(x, lowest);
  const k = Math.floor(clamped * perLn2 + 0.5);
  const r = clamped - k * ln2High - k * ln2Low;
  const tail = 1 / 5040 + r * (1 / 40320 + r * (1 / 362880 + r * (1 / 3628800 + r * (1 / 39916800))));
  const series =
    1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r * tail))))));
  return series * powers[-k]!;
}
