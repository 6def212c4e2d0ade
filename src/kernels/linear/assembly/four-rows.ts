import { columns } from './data';

/** Scores of the first two and of the last two rows that `scoreFour` was called with. */
export let firstScores: v128 = f64x2.splat(0);
export let lastScores: v128 = f64x2.splat(0);

/** Scores four rows, each coefficient loaded once; every score is summed as `scoreOf` does. */
export function scoreFour(a: usize, b: usize, c: usize, d: usize, coefficients: usize, intercept: f64): void {
  const paired = (<usize>(columns & ~1)) << 3;
  let sumsA = f64x2.splat(0);
  let sumsB = f64x2.splat(0);
  let sumsC = f64x2.splat(0);
  let sumsD = f64x2.splat(0);
  for (let at: usize = 0; at < paired; at += 16) {
    const own = v128.load(coefficients + at);
    sumsA = f64x2.add(sumsA, f64x2.mul(v128.load(a + at), own));
    sumsB = f64x2.add(sumsB, f64x2.mul(v128.load(b + at), own));
    sumsC = f64x2.add(sumsC, f64x2.mul(v128.load(c + at), own));
    sumsD = f64x2.add(sumsD, f64x2.mul(v128.load(d + at), own));
  }
  let first = bothLanes(sumsA, sumsB);
  let last = bothLanes(sumsC, sumsD);
  if (columns & 1) {
    const own = v128.load64_splat(coefficients + paired);
    first = f64x2.add(first, f64x2.mul(pair(a + paired, b + paired), own));
    last = f64x2.add(last, f64x2.mul(pair(c + paired, d + paired), own));
  }
  const intercepts = f64x2.splat(intercept);
  firstScores = f64x2.add(intercepts, first);
  lastScores = f64x2.add(intercepts, last);
}

/** Adds multiples of four rows, one after another. */
export function addFour(
  gradient: usize,
  a: usize,
  b: usize,
  c: usize,
  d: usize,
  firstFactors: v128,
  lastFactors: v128,
): void {
  const paired = (<usize>(columns & ~1)) << 3;
  const ofA = f64x2.splat(f64x2.extract_lane(firstFactors, 0));
  const ofB = f64x2.splat(f64x2.extract_lane(firstFactors, 1));
  const ofC = f64x2.splat(f64x2.extract_lane(lastFactors, 0));
  const ofD = f64x2.splat(f64x2.extract_lane(lastFactors, 1));
  for (let at: usize = 0; at < paired; at += 16) {
    let sum = f64x2.add(v128.load(gradient + at), f64x2.mul(ofA, v128.load(a + at)));
    sum = f64x2.add(sum, f64x2.mul(ofB, v128.load(b + at)));
    sum = f64x2.add(sum, f64x2.mul(ofC, v128.load(c + at)));
    sum = f64x2.add(sum, f64x2.mul(ofD, v128.load(d + at)));
    v128.store(gradient + at, sum);
  }
  if (columns & 1) {
    let sum = load<f64>(gradient + paired) + f64x2.extract_lane(ofA, 0) * load<f64>(a + paired);
    sum += f64x2.extract_lane(ofB, 0) * load<f64>(b + paired);
    sum += f64x2.extract_lane(ofC, 0) * load<f64>(c + paired);
    sum += f64x2.extract_lane(ofD, 0) * load<f64>(d + paired);
    store<f64>(gradient + paired, sum);
  }
}

/** The sum of both lanes of one and of the other. */
function bothLanes(one: v128, other: v128): v128 {
  return f64x2.add(v128.shuffle<f64>(one, other, 0, 2), v128.shuffle<f64>(one, other, 1, 3));
}

function pair(one: usize, other: usize): v128 {
  return f64x2.replace_lane(f64x2.splat(load<f64>(one)), 1, load<f64>(other));
}
