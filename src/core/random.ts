/** A stream of uniform numbers in [0, 1); all randomness in `core` comes from one of these, made from a seed. */
export type Random = () => number;

/** The sfc32 generator (Doty-Humphrey, PractRand), seeded through splitmix32 so that near seeds give unlike streams. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const scramble = () => {
    state = (state + 0x9e3779b9) | 0;
    let word = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    return word ^ (word >>> 15);
  };
  let a = scramble();
  let b = scramble();
  let c = scramble();
  let counter = 1;
  return () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
}

/** An independent seed for part `index` of a task seeded with `seed`: a fold, a tree, an estimator. */
export function deriveSeed(seed: number, index: number): number {
  const random = createRandom((Math.imul(seed | 0, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35)) | 0);
  return (random() * 4294967296) >>> 0;
}

/** The numbers 0 to `count` − 1 in random order (Fisher-Yates). */
export function permutation(count: number, random: Random): Uint32Array<ArrayBuffer> {
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = order[i]!;
    order[i] = order[j]!;
    order[j] = held;
  }
  return order;
}
