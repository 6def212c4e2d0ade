/** The same steps as core's `exponential` in single precision: the two must round alike. */
export function exponential(x: v128): v128 {
  const clamped = f32x4.min(f32x4.max(x, f32x4.splat(<f32>-87.3)), f32x4.splat(88));
  const k = f32x4.floor(
    f32x4.add(f32x4.mul(clamped, f32x4.splat(<f32>1.4426950408889634)), f32x4.splat(0.5)),
  );
  const high = f32x4.sub(clamped, f32x4.mul(k, f32x4.splat(<f32>0.693359375)));
  const r = f32x4.sub(high, f32x4.mul(k, f32x4.splat(<f32>-2.1219444e-4)));
  let sum = f32x4.splat(<f32>1.98756915e-4);
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(<f32>1.3981999507e-3));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(<f32>8.3334519073e-3));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(<f32>4.1665795894e-2));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(<f32>1.6666665459e-1));
  sum = f32x4.add(f32x4.mul(sum, r), f32x4.splat(<f32>5.0000001201e-1));
  const power = f32x4.add(f32x4.add(f32x4.mul(sum, f32x4.mul(r, r)), r), f32x4.splat(1));
  const scale = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(k), i32x4.splat(127)), 23);
  return f32x4.mul(power, scale);
}
