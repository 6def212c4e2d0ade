const furthestExponent: f64 = 40;
const ln2High: f64 = 6.9314718036912382e-1;
const ln2Low: f64 = 1.9082149292705877e-10;
const perLn2: f64 = 1.4426950408889634;

/** The same steps as core's `exponential`, of two numbers at once: both must round alike. */
export function exponentials(x: v128): v128 {
  const clamped = f64x2.min(f64x2.max(x, f64x2.splat(-furthestExponent)), f64x2.splat(furthestExponent));
  const k = f64x2.floor(f64x2.add(f64x2.mul(clamped, f64x2.splat(perLn2)), f64x2.splat(0.5)));
  const r = f64x2.sub(
    f64x2.sub(clamped, f64x2.mul(k, f64x2.splat(ln2High))),
    f64x2.mul(k, f64x2.splat(ln2Low)),
  );
  let series = f64x2.splat(1.0 / 40320);
  series = f64x2.add(f64x2.splat(1.0 / 5040), f64x2.mul(r, series));
  series = f64x2.add(f64x2.splat(1.0 / 720), f64x2.mul(r, series));
  series = f64x2.add(f64x2.splat(1.0 / 120), f64x2.mul(r, series));
  series = f64x2.add(f64x2.splat(1.0 / 24), f64x2.mul(r, series));
  series = f64x2.add(f64x2.splat(1.0 / 6), f64x2.mul(r, series));
  series = f64x2.add(f64x2.splat(0.5), f64x2.mul(r, series));
  series = f64x2.add(f64x2.splat(1.0), f64x2.mul(r, series));
  series = f64x2.add(f64x2.splat(1.0), f64x2.mul(r, series));
  const exponent = i64x2.add(i64x2.extend_low_i32x4_s(i32x4.trunc_sat_f64x2_s_zero(k)), i64x2.splat(1023));
  return f64x2.mul(series, i64x2.shl(exponent, 52));
}
