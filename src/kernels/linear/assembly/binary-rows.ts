import { exponentials } from '../../exponential/assembly/exponential';
import { codeOf, divisors, furthestExponent, gradient, interceptsAt, point, rowAt, weightOf } from './data';
import { addFour, firstScores, lastScores, scoreFour } from './four-rows';

/** The rest of the loss of the rows so far, and the slope of the intercept. */
let rest: f64 = 0;
let interceptSlope: f64 = 0;

/** Two classes: four rows at a time, added up one after another; at the end some of them count 0. */
export function addBinaryRows(from: i32, to: i32): f64 {
  const intercept = load<f64>(point + interceptsAt());
  rest = 0;
  interceptSlope = load<f64>(gradient + interceptsAt());
  for (let row = from; row < to; row += 4) {
    const last = to - 1;
    const b = min(row + 1, last);
    const c = min(row + 2, last);
    const d = min(row + 3, last);
    scoreFour(rowAt(row), rowAt(b), rowAt(c), rowAt(d), point, intercept);
    const at = divisors + ((<usize>(row - from)) << 3);
    const firstFactors = factorsOf(row, b, row + 1 < to, true, at, firstScores);
    const lastFactors = factorsOf(c, d, row + 3 < to, row + 2 < to, at + 16, lastScores);
    addFour(gradient, rowAt(row), rowAt(b), rowAt(c), rowAt(d), firstFactors, lastFactors);
  }
  store<f64>(gradient + interceptsAt(), interceptSlope);
  return rest;
}

/** Writes the divisors of two rows from `at` on, adds up their losses, and returns what they are to be added by. */
function factorsOf(one: i32, other: i32, otherCounts: bool, counts: bool, at: usize, scores: v128): v128 {
  const codes = f64x2.replace_lane(f64x2.splat(<f64>codeOf(one)), 1, <f64>codeOf(other));
  const ones = f64x2.splat(1);
  const smaller = exponentials(f64x2.neg(f64x2.abs(scores)), furthestExponent);
  const divisor = f64x2.add(ones, smaller);
  const above = v128.bitselect(ones, smaller, f64x2.ge(scores, f64x2.splat(0)));
  const residuals = f64x2.sub(f64x2.div(above, divisor), codes);
  const against = v128.bitselect(f64x2.neg(scores), scores, f64x2.eq(codes, ones));
  const losses = f64x2.max(f64x2.splat(0), against);
  const weights = f64x2.replace_lane(
    f64x2.splat(counts ? weightOf(one) : 0),
    1,
    otherCounts ? weightOf(other) : 0,
  );
  const weighed = f64x2.mul(weights, losses);
  const factors = f64x2.mul(weights, residuals);
  v128.store(at, divisor);
  rest += f64x2.extract_lane(weighed, 0);
  rest += f64x2.extract_lane(weighed, 1);
  interceptSlope += f64x2.extract_lane(factors, 0);
  interceptSlope += f64x2.extract_lane(factors, 1);
  return factors;
}
