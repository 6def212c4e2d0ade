import { columns } from './data';

/** The bytes of the columns that go in pairs; an odd one is left over. */
function pairedBytes(): usize {
  return (<usize>(columns & ~1)) << 3;
}

/** Even columns summed apart from odd ones, then both, then what is left over, then the intercept: as the plain code does. */
export function scoreOf(row: usize, coefficients: usize, intercept: f64): f64 {
  const paired = pairedBytes();
  let sums = f64x2.splat(0);
  for (let at: usize = 0; at < paired; at += 16)
    sums = f64x2.add(sums, f64x2.mul(v128.load(row + at), v128.load(coefficients + at)));
  let product = f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
  if (columns & 1) product += load<f64>(row + paired) * load<f64>(coefficients + paired);
  return intercept + product;
}

/** Adds a multiple of a row. */
export function addRow(gradient: usize, row: usize, factor: f64): void {
  const paired = pairedBytes();
  const factors = f64x2.splat(factor);
  for (let at: usize = 0; at < paired; at += 16)
    v128.store(gradient + at, f64x2.add(v128.load(gradient + at), f64x2.mul(factors, v128.load(row + at))));
  if (columns & 1)
    store<f64>(gradient + paired, load<f64>(gradient + paired) + factor * load<f64>(row + paired));
}
