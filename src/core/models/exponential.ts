/**
 * e to the power of a number: range reduction by ln 2 (fdlibm's constants), then Taylor's series. Unlike `Math.exp` it is
 * the same everywhere, bit for bit: the compiled kernels do the same steps.
 */
const ln2High = 6.9314718036912381649e-1;
const ln2Low = 1.90821492927058770002e-10;
const perLn2 = 1.442695040888963387;
/** From 2 to the power of −1022 on, the least that is exact. */
const powers = Float64Array.from({ length: 2045 }, (_, place) => 2 ** (place - 1022));

/** Within 1e-14 of the true value, relatively. Beyond ± `furthest`, at most 700, it stays what it is there. */
export function exponential(x: number, furthest: number): number {
  const clamped = Math.min(Math.max(x, -furthest), furthest);
  const k = doublingsOf(clamped);
  const r = remainderOf(clamped, k);
  const tail = 1 / 5040 + r * (1 / 40320 + r * (1 / 362880 + r * (1 / 3628800 + r * (1 / 39916800))));
  const series =
    1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r * tail))))));
  return series * powers[k + 1022]!;
}

/** The same within 1e-9, relatively. */
export function quickExponential(x: number, furthest: number): number {
  const clamped = Math.min(Math.max(x, -furthest), furthest);
  const k = doublingsOf(clamped);
  const r = remainderOf(clamped, k);
  const tail = 1 / 120 + r * (1 / 720 + r * (1 / 5040 + r * (1 / 40320)));
  const series = 1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * tail))));
  return series * powers[k + 1022]!;
}

/** The nearest whole number of times that ln 2 goes into it. */
function doublingsOf(x: number): number {
  return Math.floor(x * perLn2 + 0.5);
}

function remainderOf(x: number, k: number): number {
  return x - k * ln2High - k * ln2Low;
}
