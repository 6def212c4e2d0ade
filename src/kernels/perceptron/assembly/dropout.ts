/** Multiplies each unit of each row by 0 or by `scale`: core's `dropoutFactors`, four abreast. */
export function leaveOut(values: usize, bytes: usize, seed: i32, threshold: u32, scale: f32): void {
  const end = values + bytes;
  const least = i32x4.splat(threshold);
  const scales = f32x4.splat(scale);
  const seeds = i32x4.splat(seed);
  let index = i32x4(0, 1, 2, 3);
  for (; values < end; values += 16) {
    const stays = i32x4.ge_u(scrambleFour(i32x4.add(seeds, index)), least);
    v128.store(values, f32x4.mul(v128.load(values), v128.and(scales, stays)));
    index = i32x4.add(index, i32x4.splat(4));
  }
}

function scrambleFour(word: v128): v128 {
  let mixed = i32x4.mul(v128.xor(word, i32x4.shr_u(word, 16)), i32x4.splat(0x7feb352d));
  mixed = i32x4.mul(v128.xor(mixed, i32x4.shr_u(mixed, 15)), i32x4.splat(0x846ca68b));
  return v128.xor(mixed, i32x4.shr_u(mixed, 16));
}

/** Where the random numbers of a layer in a step begin. */
export function seedOf(seed: i32, step: i32, layer: i32): i32 {
  return scramble(scramble(seed + step) + layer);
}

function scramble(word: u32): u32 {
  let mixed: u32 = (word ^ (word >> 16)) * 0x7feb352d;
  mixed = (mixed ^ (mixed >> 15)) * 0x846ca68b;
  return mixed ^ (mixed >> 16);
}
