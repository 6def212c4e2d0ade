/** Groups of rows, with bounds that spare most comparisons once centers move little (Hamerly 2010). */
import {
  centers,
  columns,
  compared,
  compareRow,
  features,
  groups,
  halves,
  labels,
  lowers,
  moves,
  padPoints,
  placePoint,
  previous,
  rows,
  squaredDistance,
  uppers,
} from './data';

/** With more groups than stand side by side, one distance is much quicker than all. */
const groupsAtOnce: i32 = 8;

let hasBounds: bool = false;
/** What a bound is moved by, of its size, so that no rounding makes it say too much. */
let rounding: f64 = 0;
/** The center that moved farthest, how far, and how far the farthest other one. */
let mover: i32 = 0;
let most: f64 = 0;
let secondMost: f64 = 0;

export function forget(): void {
  hasBounds = false;
}

export function beginAssignment(): void {
  forget();
  rounding = <f64>(columns + 16) * 8.881784197001252e-16;
  memory.fill(labels, 0xff, (<usize>rows) << 2);
}

/** Puts each row into the group of the nearest of `centers`; how many rows were not in it before. */
export function assignRows(): i32 {
  const size = (<usize>columns) << 3;
  for (let group = 0; group < groups; group++) placePoint(centers + <usize>group * size, group);
  padPoints(groups);
  if (hasBounds) measureMoves();
  measureHalves();
  let changed = 0;
  for (let row = 0; row < rows; row++) {
    const own = labels + ((<usize>row) << 2);
    const before = load<i32>(own);
    if (hasBounds && isStill(row, before)) continue;
    const group = nearestGroup(row);
    if (group == before) continue;
    store<i32>(own, group);
    changed++;
  }
  memory.copy(previous, centers, <usize>groups * size);
  hasBounds = true;
  return changed;
}

function measureMoves(): void {
  const size = (<usize>columns) << 3;
  most = 0;
  secondMost = 0;
  mover = -1;
  for (let group = 0; group < groups; group++) {
    const at = <usize>group * size;
    const move = sqrt(squaredDistance(centers + at, previous + at)) * (1 + rounding);
    store<f64>(moves + ((<usize>group) << 3), move);
    if (move > most) {
      secondMost = most;
      most = move;
      mover = group;
    } else if (move > secondMost) secondMost = move;
  }
}

/** A row that is nearer to its center than half the way to the next one has no nearer one. */
function measureHalves(): void {
  const size = (<usize>columns) << 3;
  for (let group = 0; group < groups; group++) {
    let least = Infinity;
    for (let other = 0; other < groups; other++)
      if (other != group)
        least = min<f64>(
          least,
          squaredDistance(centers + <usize>group * size, centers + <usize>other * size),
        );
    store<f64>(halves + ((<usize>group) << 3), (sqrt(least) / 2) * (1 - rounding));
  }
}

/** Whether the bounds, moved as the centers were, leave the row in its group. */
function isStill(row: i32, group: i32): bool {
  const at = (<usize>row) << 3;
  let upper = (load<f64>(uppers + at) + load<f64>(moves + ((<usize>group) << 3))) * (1 + rounding);
  const lower = (load<f64>(lowers + at) - (group == mover ? secondMost : most)) * (1 - rounding);
  const bound = max<f64>(lower, load<f64>(halves + ((<usize>group) << 3)));
  if (!(upper < bound) && groups > groupsAtOnce) {
    const size = (<usize>columns) << 3;
    upper =
      sqrt(squaredDistance(features + <usize>row * size, centers + <usize>group * size)) * (1 + rounding);
  }
  store<f64>(uppers + at, upper);
  store<f64>(lowers + at, lower);
  return upper < bound;
}

/** The first of the nearest, with new bounds. */
function nearestGroup(row: i32): i32 {
  compareRow(row, groups);
  let nearest = 0;
  let least = Infinity;
  let second = Infinity;
  for (let group = 0; group < groups; group++) {
    const distance = load<f64>(compared + ((<usize>group) << 3));
    if (distance < least) {
      second = least;
      least = distance;
      nearest = group;
    } else if (distance < second) second = distance;
  }
  const at = (<usize>row) << 3;
  store<f64>(uppers + at, sqrt(least) * (1 + rounding));
  store<f64>(lowers + at, sqrt(second) * (1 - rounding));
  return nearest;
}
