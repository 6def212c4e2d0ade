import { at, diagonals, downs, padded, slacks, ups } from './rows';

const leastCurvature: f64 = 1e-12;

/** The first place with the greatest slack + reach so far. Most values are no better: four are compared at once. */
let best: f64 = -Infinity;
let placeOfBest: i32 = -1;

/** Looks at four values, from `place` on, of which one is better than the best so far. */
function takeBest(place: i32, low: v128, high: v128): void {
  take(place, f64x2.extract_lane(low, 0));
  take(place + 1, f64x2.extract_lane(low, 1));
  take(place + 2, f64x2.extract_lane(high, 0));
  take(place + 3, f64x2.extract_lane(high, 1));
}

function take(place: i32, value: f64): void {
  if (!(value > best)) return;
  best = value;
  placeOfBest = place;
}

export function furthestUp(): i32 {
  return furthest(ups, 1);
}

export function furthestDown(): i32 {
  return furthest(downs, -1);
}

/** The place with the greatest sign × (slack + reach). */
function furthest(reaches: usize, sign: f64): i32 {
  const signs = f64x2.splat(sign);
  best = -Infinity;
  placeOfBest = -1;
  let bests = f64x2.splat(-Infinity);
  for (let place = 0; place < padded; place += 4) {
    const slack = at(slacks, place);
    const reach = at(reaches, place);
    const low = f64x2.mul(signs, f64x2.add(v128.load(slack), v128.load(reach)));
    const high = f64x2.mul(signs, f64x2.add(v128.load(slack, 16), v128.load(reach, 16)));
    if (v128.any_true(v128.or(f64x2.gt(low, bests), f64x2.gt(high, bests)))) {
      takeBest(place, low, high);
      bests = f64x2.splat(best);
    }
  }
  return placeOfBest;
}

/** Takes step × (what is held at `up` − what is held at `down`) off the slacks, and looks for the next to grow. */
export function moveSlacks(up: usize, down: usize, step: f64): i32 {
  const steps = f64x2.splat(step);
  best = -Infinity;
  placeOfBest = -1;
  let bests = f64x2.splat(-Infinity);
  for (let place = 0; place < padded; place += 4) {
    const grown = v128.load(up);
    const fallen = v128.load(down);
    const slack = at(slacks, place);
    const reach = at(ups, place);
    const changed = f64x2.sub(
      v128.load(slack),
      f64x2.mul(steps, f64x2.sub(f64x2.promote_low_f32x4(grown), f64x2.promote_low_f32x4(fallen))),
    );
    const changedToo = f64x2.sub(
      v128.load(slack, 16),
      f64x2.mul(steps, f64x2.sub(promoteHigh(grown), promoteHigh(fallen))),
    );
    v128.store(slack, changed);
    v128.store(slack, changedToo, 16);
    const low = f64x2.add(changed, v128.load(reach));
    const high = f64x2.add(changedToo, v128.load(reach, 16));
    if (v128.any_true(v128.or(f64x2.gt(low, bests), f64x2.gt(high, bests)))) {
      takeBest(place, low, high);
      bests = f64x2.splat(best);
    }
    up += 16;
    down += 16;
  }
  return placeOfBest;
}

/** Takes step × what is held at `row` off the slacks. */
export function addToSlacks(row: usize, step: f64): void {
  const steps = f64x2.splat(step);
  for (let place = 0; place < padded; place += 4) {
    const entries = v128.load(row);
    const slack = at(slacks, place);
    v128.store(slack, f64x2.sub(v128.load(slack), f64x2.mul(steps, f64x2.promote_low_f32x4(entries))));
    v128.store(slack, f64x2.sub(v128.load(slack, 16), f64x2.mul(steps, promoteHigh(entries))), 16);
    row += 16;
  }
}

function promoteHigh(four: v128): v128 {
  return f64x2.promote_low_f32x4(v128.shuffle<i32>(four, four, 2, 3, 2, 3));
}

let mostGain: f64 = 0;
let partner: i32 = -1;
let least: f64 = Infinity;

/** The least slack + down that `bestPartner` saw. */
export function leastDown(): f64 {
  return least;
}

function takePartner(place: i32, distance: f64, curvature: f64): void {
  if (!(distance > 0 && distance * distance > mostGain * curvature)) return;
  mostGain = (distance * distance) / curvature;
  partner = place;
}

/** The place that, moved against the one whose kernel is held at `row`, promises most. */
export function bestPartner(place: i32, row: usize): i32 {
  const own = f64x2.splat(load<f64>(at(diagonals, place)));
  const highest = f64x2.splat(load<f64>(at(slacks, place)) + load<f64>(at(ups, place)));
  const none = f64x2.splat(0);
  const two = f64x2.splat(2);
  const flattest = f64x2.splat(leastCurvature);
  let gains = none;
  let leasts = f64x2.splat(Infinity);
  mostGain = 0;
  partner = -1;
  for (let other = 0; other < padded; other += 2) {
    const reach = f64x2.add(v128.load(at(slacks, other)), v128.load(at(downs, other)));
    leasts = f64x2.pmin(leasts, reach);
    const distance = f64x2.sub(highest, reach);
    const entries = f64x2.promote_low_f32x4(v128.load64_zero(row));
    const sums = f64x2.add(own, v128.load(at(diagonals, other)));
    const curvature = f64x2.pmax(flattest, f64x2.sub(sums, f64x2.mul(two, entries)));
    const better = f64x2.gt(f64x2.mul(distance, distance), f64x2.mul(gains, curvature));
    if (v128.any_true(v128.and(better, f64x2.gt(distance, none)))) {
      takePartner(other, f64x2.extract_lane(distance, 0), f64x2.extract_lane(curvature, 0));
      takePartner(other + 1, f64x2.extract_lane(distance, 1), f64x2.extract_lane(curvature, 1));
      gains = f64x2.splat(mostGain);
    }
    row += 8;
  }
  least = min(f64x2.extract_lane(leasts, 0), f64x2.extract_lane(leasts, 1));
  return partner;
}
