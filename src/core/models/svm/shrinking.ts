import { type DualProblem, reachDown, reachUp } from './dual-problem.ts';

/** Below this share of rows to set aside, moving the others together would cost more than it saves. */
const leastShare = 0.3;

/**
 * The places of the rows that may still move: all but those at a bound that hold back further than any that may move
 * (libsvm's be_shrunk). null where too few hold back.
 */
export function rowsToKeep(
  problem: DualProblem,
  coefficients: Float64Array,
  rowAt: Uint32Array,
  slacks: Float64Array,
): Uint32Array<ArrayBuffer> | null {
  const up = slacks.map((slack, at) => slack + reachUp(problem, rowAt[at]!, coefficients[rowAt[at]!]!));
  const down = slacks.map((slack, at) => slack + reachDown(problem, rowAt[at]!, coefficients[rowAt[at]!]!));
  const highest = up.reduce((most, value) => Math.max(most, value), -Infinity);
  const lowest = down.reduce((least, value) => Math.min(least, value), Infinity);
  const places = Uint32Array.from(rowAt.keys()).filter(at => !(up[at]! < lowest && down[at]! > highest));
  return places.length <= (1 - leastShare) * rowAt.length ? places : null;
}
