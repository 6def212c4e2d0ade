/**
 * The constants of core's `exponential`, and one that, added to a whole number, leaves it with an exponent's bias in the
 * lowest bits. They are read from memory: engines build a constant of two lanes anew at each use.
 */
const constants: usize = memory.data<f64>([
  1.4426950408889634,
  6.9314718036912382e-1,
  1.9082149292705877e-10,
  1.0 / 39916800,
  1.0 / 3628800,
  1.0 / 362880,
  1.0 / 40320,
  1.0 / 5040,
  1.0 / 720,
  1.0 / 120,
  1.0 / 24,
  1.0 / 6,
  0.5,
  1,
  4503599627370496 + 1023,
]);

/** The same steps as core's `exponential`, for two numbers at once: all must round alike. */
export function exponentials(x: v128, furthest: f64): v128 {
  const clamped = clampedTo(x, furthest);
  const k = doublingsOf(clamped);
  const r = remainderOf(clamped, k);
  let series = f64x2.add(constant(32), f64x2.mul(r, constant(24)));
  series = f64x2.add(constant(40), f64x2.mul(r, series));
  series = f64x2.add(constant(48), f64x2.mul(r, series));
  return f64x2.mul(lowerTerms(r, series), powersOfTwo(k));
}

/** The same steps as core's `quickExponential`. */
export function quickExponentials(x: v128, furthest: f64): v128 {
  const clamped = clampedTo(x, furthest);
  const k = doublingsOf(clamped);
  const r = remainderOf(clamped, k);
  return f64x2.mul(lowerTerms(r, constant(48)), powersOfTwo(k));
}

/** Taylor's series from the 7th power down. */
function lowerTerms(r: v128, higher: v128): v128 {
  let series = f64x2.add(constant(56), f64x2.mul(r, higher));
  series = f64x2.add(constant(64), f64x2.mul(r, series));
  series = f64x2.add(constant(72), f64x2.mul(r, series));
  series = f64x2.add(constant(80), f64x2.mul(r, series));
  series = f64x2.add(constant(88), f64x2.mul(r, series));
  series = f64x2.add(constant(96), f64x2.mul(r, series));
  series = f64x2.add(constant(104), f64x2.mul(r, series));
  return f64x2.add(constant(104), f64x2.mul(r, series));
}

function clampedTo(x: v128, furthest: f64): v128 {
  return f64x2.pmin(f64x2.pmax(x, f64x2.splat(-furthest)), f64x2.splat(furthest));
}

function doublingsOf(x: v128): v128 {
  return f64x2.floor(f64x2.add(f64x2.mul(x, constant(0)), constant(96)));
}

function remainderOf(x: v128, k: v128): v128 {
  return f64x2.sub(f64x2.sub(x, f64x2.mul(k, constant(8))), f64x2.mul(k, constant(16)));
}

function powersOfTwo(k: v128): v128 {
  return i64x2.shl(f64x2.add(k, constant(112)), 52);
}

function constant(offset: usize): v128 {
  return v128.load64_splat(constants + offset);
}
