/** Log loss and gradient of a logistic regression: core's `plainLogisticRows`, two numbers at a time. */
import { addBinaryRows } from './binary-rows';
import { layOut, outputs } from './data';
import { addMultinomialRows } from './multinomial-rows';

export { codes, divisors, features, gradient, point, weights } from './data';

export function begin(rows: i32, columns: i32, outputCount: i32, rowsOfPass: i32): void {
  layOut(rows, columns, outputCount, rowsOfPass);
}

/** Adds the rows' gradient to `gradient`, writes their divisors, and returns the rest of their loss. */
export function add(from: i32, to: i32): f64 {
  return outputs == 1 ? addBinaryRows(from, to) : addMultinomialRows(from, to);
}
