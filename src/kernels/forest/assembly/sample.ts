/** Follows core's `weightsOfTree` step by step. */
import { total, weights } from './desk';
import { random, seedRandom } from './random';
import { setup } from './setup';

/** Writes the weights of the rows that a tree is grown on; 0 for those out of its bag. */
export function drawSample(seed: u32): void {
  const rows = <usize>setup.rows;
  if (setup.draws < 0) {
    memory.copy(weights, setup.weights, 8 * rows);
    return;
  }
  countDraws(seed);
  if (setup.balanced != 0) sumDraws();
  for (let row: usize = 0; row < rows; row++) {
    const at = weights + 8 * row;
    const own = load<f64>(setup.weights + 8 * row) * load<f64>(at);
    store<f64>(at, setup.balanced == 0 ? own : own * load<f64>(factorOf(row)));
  }
}

/** Writes how often each row is drawn. */
function countDraws(seed: u32): void {
  memory.fill(weights, 0, 8 * <usize>setup.rows);
  seedRandom(seed);
  const size = <f64>setup.poolSize;
  const pool = setup.pool;
  for (let draws = setup.draws; draws > 0; draws--) {
    const place = <usize>(random() * size);
    const row = pool == 0 ? place : <usize>load<u32>(pool + (place << 2));
    const at = weights + (row << 3);
    store<f64>(at, load<f64>(at) + 1);
  }
}

/** Where the factor of a row's class stands: in the room of a node's sums, which no node needs yet. */
function factorOf(row: usize): usize {
  return total + ((<usize>load<f64>(setup.target + 8 * row)) << 3);
}

/** Writes the factor of each class that lets all count alike in the sample, as often as their rows were drawn. */
function sumDraws(): void {
  const rows = <usize>setup.rows;
  const classes = <usize>setup.classes;
  memory.fill(total, 0, 8 * classes);
  for (let row: usize = 0; row < rows; row++) {
    const at = factorOf(row);
    store<f64>(at, load<f64>(at) + load<f64>(weights + 8 * row));
  }
  let all: f64 = 0;
  let occurring: f64 = 0;
  for (let i: usize = 0; i < classes; i++) {
    const own = load<f64>(total + 8 * i);
    all += own;
    if (own > 0) occurring += 1;
  }
  for (let i: usize = 0; i < classes; i++) {
    const own = load<f64>(total + 8 * i);
    store<f64>(total + 8 * i, own > 0 ? all / (occurring * own) : 0);
  }
}
