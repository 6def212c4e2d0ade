import { count, distances, nearest, sizes } from './data';

/** Where a query's places begin; the functions below are core's NearestList step by step. */
let ownDistances: usize = 0;
let ownRows: usize = 0;

function choose(query: i32): void {
  const first = <usize>query * <usize>count;
  ownDistances = distances + first * 8;
  ownRows = nearest + first * 4;
}

function distanceAt(at: i32): f64 {
  return load<f64>(ownDistances + ((<usize>at) << 3));
}

function rowAt(at: i32): u32 {
  return load<u32>(ownRows + ((<usize>at) << 2));
}

function isFarther(at: i32, distance: f64, row: u32): bool {
  const own = distanceAt(at);
  return own > distance || (own == distance && rowAt(at) > row);
}

function put(at: i32, distance: f64, row: u32): void {
  store<f64>(ownDistances + ((<usize>at) << 3), distance);
  store<u32>(ownRows + ((<usize>at) << 2), row);
}

function sink(distance: f64, row: u32, length: i32): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= length) break;
    if (child + 1 < length && isFarther(child + 1, distanceAt(child), rowAt(child))) child++;
    if (!isFarther(child, distance, row)) break;
    put(at, distanceAt(child), rowAt(child));
    at = child;
  }
  put(at, distance, row);
}

function rise(from: i32, distance: f64, row: u32): void {
  let at = from;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (isFarther(parent, distance, row)) break;
    put(at, distanceAt(parent), rowAt(parent));
    at = parent;
  }
  put(at, distance, row);
}

/** Offers a row to a query; returns the distance of the farthest that it keeps, Infinity until it has enough. */
export function offer(query: i32, distance: f64, row: u32): f64 {
  choose(query);
  const sizeAt = sizes + ((<usize>query) << 2);
  const size = load<i32>(sizeAt);
  if (size < count) {
    rise(size, distance, row);
    store<i32>(sizeAt, size + 1);
    return size + 1 < count ? Infinity : distanceAt(0);
  }
  if (isFarther(0, distance, row)) sink(distance, row, size);
  return distanceAt(0);
}

/** Sorts a query's rows, the nearest first. */
export function sortNearest(query: i32): void {
  choose(query);
  for (let length = load<i32>(sizes + ((<usize>query) << 2)); length > 1; length--) {
    const distance = distanceAt(0);
    const row = rowAt(0);
    sink(distanceAt(length - 1), rowAt(length - 1), length - 1);
    put(length - 1, distance, row);
  }
}
