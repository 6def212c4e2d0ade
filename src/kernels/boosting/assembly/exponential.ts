const furthestExponent: f64 = 40;
const ln2High: f64 = 6.9314718036912382e-1;
const ln2Low: f64 = 1.9082149292705877e-10;
const perLn2: f64 = 1.4426950408889634;

/** The same steps as core's `exponential`: the two must round alike. */
export function exponential(x: f64): f64 {
  const clamped = min(max(x, -furthestExponent), furthestExponent);
  const k = floor(clamped * perLn2 + 0.5);
  const r = clamped - k * ln2High - k * ln2Low;
  const tail =
    1.0 / 5040 + r * (1.0 / 40320 + r * (1.0 / 362880 + r * (1.0 / 3628800 + r * (1.0 / 39916800))));
  const series =
    1.0 +
    r * (1.0 + r * (0.5 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120 + r * (1.0 / 720 + r * tail))))));
  return series * reinterpret<f64>((<i64>k + 1023) << 52);
}
