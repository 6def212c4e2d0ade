import { between } from './best';
import { offerCounted } from './counted';
import { binsOf, highestOf, lowestOf } from './data';
import { counted, entryAt, entrySize, rowAt } from './entries';
import { offerMeasured } from './measured';
import { random } from './random';

/** Weighs one boundary drawn at random, as core's `randomSplit`; returns whether the column is constant in this node. */
export function weighRandom(column: i32, start: i32, end: i32): bool {
  const own = binsOf(column);
  const last = entryAt(end);
  const size = entrySize;
  const at = rowAt;
  let least: i32 = 255;
  let greatest: i32 = 0;
  for (let entry = entryAt(start); entry < last; entry += size) {
    const bin = <i32>load<u8>(own + <usize>load<u32>(entry + at));
    least = min<i32>(least, bin);
    greatest = max<i32>(greatest, bin);
  }
  if (least == greatest) return true;
  const share = random();
  const drawn = lowestOf(column, least) * (1 - share) + highestOf(column, greatest) * share;
  const bin = lastUpTo(drawn, column, least, greatest - 1);
  const isBetween = highestOf(column, bin) <= drawn && drawn < lowestOf(column, bin + 1);
  const threshold = isBetween ? drawn : between(column, bin, bin + 1);
  if (counted) offerCounted(column, bin, threshold, start, end);
  else offerMeasured(column, bin, threshold, start, end);
  return false;
}

/** The last bin from `low` to `high` that holds nothing above the value; `low` if there is none. */
function lastUpTo(value: f64, column: i32, low: i32, high: i32): i32 {
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (highestOf(column, middle) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
