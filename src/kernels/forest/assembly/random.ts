let a: u32 = 0;
let b: u32 = 0;
let c: u32 = 0;
let counter: u32 = 1;
let state: u32 = 0;

function scramble(): u32 {
  state += 0x9e3779b9;
  let word = (state ^ (state >> 16)) * 0x21f0aaad;
  word = (word ^ (word >> 15)) * 0x735a2d97;
  return word ^ (word >> 15);
}

/** Begins the stream of core's `createRandom` with this seed. */
export function seedRandom(seed: u32): void {
  state = seed;
  a = scramble();
  b = scramble();
  c = scramble();
  counter = 1;
}

/** The next number of the stream, in [0, 1). */
export function random(): f64 {
  const sum = a + b + counter++;
  a = b ^ (b >> 9);
  b = c + (c << 3);
  c = rotl<u32>(c, 21) + sum;
  return <f64>sum / 4294967296;
}
