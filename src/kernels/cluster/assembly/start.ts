/** The passes of a start by k-means++: how near rows are to the nearest of what was kept. */
import {
  candidates,
  columns,
  compared,
  compareRow,
  features,
  kept,
  narrowed,
  padPoints,
  placePoint,
  rows,
  tried,
  weights,
} from './data';

export function beginStart(): void {
  for (let row = 0; row < rows; row++) store<f64>(kept + ((<usize>row) << 3), Infinity);
}

/** Tries so many rows at once; `tried` holds them row by row. */
export function narrowRows(count: i32): void {
  const size = (<usize>columns) << 3;
  for (let place = 0; place < count; place++) {
    placePoint(features + <usize>load<i32>(candidates + ((<usize>place) << 2)) * size, place);
    store<f64>(narrowed + ((<usize>place) << 3), 0);
  }
  padPoints(count);
  let to = tried;
  for (let row = 0; row < rows; row++) {
    compareRow(row, count);
    const before = load<f64>(kept + ((<usize>row) << 3));
    const weight = load<f64>(weights + ((<usize>row) << 3));
    for (let place: usize = 0; place < (<usize>count) << 3; place += 8) {
      const distance = min<f64>(load<f64>(compared + place), before);
      store<f64>(to, distance);
      store<f64>(narrowed + place, load<f64>(narrowed + place) + weight * distance);
      to += 8;
    }
  }
}

/** Keeps one of the `count` that were tried. */
export function keepCandidate(place: i32, count: i32): void {
  for (let row = 0; row < rows; row++)
    store<f64>(kept + ((<usize>row) << 3), load<f64>(tried + ((<usize>(row * count + place)) << 3)));
}
