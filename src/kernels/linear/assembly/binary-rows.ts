import { addRow, addRows, scoreOf } from './columns';
import { codeOf, divisors, gradient, interceptsAt, point, rowAt, weightOf } from './data';
import { exponentials } from './exponential';

/** Two classes: two rows at a time, added up one after the other. */
export function addBinaryRows(from: i32, to: i32): f64 {
  const intercept = load<f64>(point + interceptsAt());
  let rest: f64 = 0;
  for (let row = from; row < to; row += 2) {
    const alone = row + 1 == to;
    const other = alone ? row : row + 1;
    const a = rowAt(row);
    const b = rowAt(other);
    const scores = f64x2.replace_lane(
      f64x2.splat(scoreOf(a, point, intercept)),
      1,
      scoreOf(b, point, intercept),
    );
    const codes = f64x2.replace_lane(f64x2.splat(<f64>codeOf(row)), 1, <f64>codeOf(other));
    const smaller = exponentials(f64x2.neg(f64x2.abs(scores)));
    const ones = f64x2.splat(1);
    const divisor = f64x2.add(ones, smaller);
    const above = v128.bitselect(ones, smaller, f64x2.ge(scores, f64x2.splat(0)));
    const residuals = f64x2.sub(f64x2.div(above, divisor), codes);
    const against = v128.bitselect(f64x2.neg(scores), scores, f64x2.eq(codes, ones));
    const losses = f64x2.max(f64x2.splat(0), against);
    const weight = weightOf(row);
    const factor = weight * f64x2.extract_lane(residuals, 0);
    const at = divisors + ((<usize>(row - from)) << 3);
    const end = gradient + interceptsAt();
    store<f64>(at, f64x2.extract_lane(divisor, 0));
    rest += weight * f64x2.extract_lane(losses, 0);
    store<f64>(end, load<f64>(end) + factor);
    if (alone) {
      addRow(gradient, a, factor);
    } else {
      const next = weightOf(other);
      const nextFactor = next * f64x2.extract_lane(residuals, 1);
      store<f64>(at + 8, f64x2.extract_lane(divisor, 1));
      rest += next * f64x2.extract_lane(losses, 1);
      store<f64>(end, load<f64>(end) + nextFactor);
      addRows(gradient, a, b, factor, nextFactor);
    }
  }
  return rest;
}
