import { exponentials } from '../../exponential/assembly/exponential';
import { addRow, scoreOf } from './columns';
import {
  codeOf,
  columns,
  divisors,
  furthestExponent,
  gradient,
  interceptsAt,
  outputs,
  point,
  rowAt,
  scores,
  weightOf,
} from './data';

/** More classes: row by row, two outputs at a time where that does not change the order of a sum. */
export function addMultinomialRows(from: i32, to: i32): f64 {
  const count = <usize>outputs;
  const stride = (<usize>columns) << 3;
  const intercepts = point + interceptsAt();
  const interceptSlopes = gradient + interceptsAt();
  let rest: f64 = 0;
  for (let row = from; row < to; row++) {
    const at = rowAt(row);
    let most: f64 = -Infinity;
    for (let i: usize = 0; i < count; i++) {
      const score = scoreOf(at, point + i * stride, load<f64>(intercepts + (i << 3)));
      store<f64>(scores + (i << 3), score);
      most = max(most, score);
    }
    const own = scores + ((<usize>codeOf(row)) << 3);
    const weight = weightOf(row);
    rest += weight * (most - load<f64>(own));
    const divisor = exponentiate(count, most);
    store<f64>(divisors + ((<usize>(row - from)) << 3), divisor);
    const divided = f64x2.splat(divisor);
    for (let i: usize = 0; i < count; i += 2)
      v128.store(scores + (i << 3), f64x2.div(v128.load(scores + (i << 3)), divided));
    store<f64>(own, load<f64>(own) - 1);
    for (let i: usize = 0; i < count; i++) {
      const factor = weight * load<f64>(scores + (i << 3));
      addRow(gradient + i * stride, at, factor);
      store<f64>(interceptSlopes + (i << 3), load<f64>(interceptSlopes + (i << 3)) + factor);
    }
  }
  return rest;
}

/** Turns the scores into exponentials of what they are below the highest, and returns the sum, first to last. */
function exponentiate(count: usize, most: f64): f64 {
  const highest = f64x2.splat(most);
  for (let i: usize = 0; i < count; i += 2) {
    const pair = scores + (i << 3);
    v128.store(pair, exponentials(f64x2.sub(v128.load(pair), highest), furthestExponent));
  }
  let sum: f64 = 0;
  for (let i: usize = 0; i < count; i++) sum += load<f64>(scores + (i << 3));
  return sum;
}
