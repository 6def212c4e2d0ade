import { type Matrix, rowView, takeRows, zeros } from '../../matrix.ts';
import { type DualEngine, leastCurvature } from './dual-engine.ts';
import { type KernelFunction, kernelOfProduct } from './kernel-function.ts';

/** The engine in plain TypeScript: the reference of the compiled one, and what stands in for it. */
export function createPlainEngine(): DualEngine {
  let kernel: KernelFunction = { kind: 'linear' };
  let features: Matrix = zeros(0, 0);
  let squares = new Float64Array();
  let slacks = new Float64Array();
  let ups = new Float64Array();
  let downs = new Float64Array();
  let diagonals = new Float64Array();
  let values = new Float64Array();
  let held: Float32Array[] = [];
  let least = Infinity;

  function fillValues(row: Float64Array): void {
    const { data, rows, columns } = features;
    const squared = product(row, 0, row, columns);
    for (let place = 0; place < rows; place++)
      values[place] = kernelOfProduct(
        kernel,
        product(data, place * columns, row, columns),
        squared,
        squares[place]!,
      );
  }

  function furthestUp(): number {
    let best = -1;
    let most = -Infinity;
    for (let place = 0; place < slacks.length; place++) {
      const reach = slacks[place]! + ups[place]!;
      if (reach > most) {
        most = reach;
        best = place;
      }
    }
    return best;
  }

  return {
    begin(given, kernelFunction) {
      kernel = kernelFunction;
      features = given;
      const { data, rows, columns } = given;
      const own = (place: number) => product(data, place * columns, rowView(given, place), columns);
      squares = Float64Array.from({ length: rows }, (_, place) => own(place));
      diagonals = squares.map(squared => kernelOfProduct(kernel, squared, squared, squared));
      slacks = new Float64Array(rows);
      ups = new Float64Array(rows);
      downs = new Float64Array(rows);
      values = new Float64Array(rows);
      held = [];
    },
    keep(places) {
      const kept = (list: Float64Array) => Float64Array.from(places, place => list[place]!);
      features = takeRows(features, places);
      squares = kept(squares);
      diagonals = kept(diagonals);
      slacks = kept(slacks);
      ups = kept(ups);
      downs = kept(downs);
      values = new Float64Array(places.length);
      held = held.map(row => Float32Array.from(places, place => row[place]!));
    },
    fillSlot(slot, place) {
      fillValues(rowView(features, place));
      held[slot] = Float32Array.from(values);
    },
    entry: (slot, place) => held[slot]![place]!,
    diagonal: place => diagonals[place]!,
    slacks: () => slacks.slice(),
    setSlacks: given => slacks.set(given),
    slack: place => slacks[place]!,
    setReach(place, up, down) {
      ups[place] = up;
      downs[place] = down;
    },
    furthestUp,
    furthestDown() {
      let best = -1;
      let lowest = Infinity;
      for (let place = 0; place < slacks.length; place++) {
        const reach = slacks[place]! + downs[place]!;
        if (reach < lowest) {
          lowest = reach;
          best = place;
        }
      }
      return best;
    },
    partnerOf(place, slot) {
      const row = held[slot]!;
      const own = diagonals[place]!;
      const highest = slacks[place]! + ups[place]!;
      let best = -1;
      let most = 0;
      least = Infinity;
      for (let other = 0; other < slacks.length; other++) {
        const reach = slacks[other]! + downs[other]!;
        if (reach < least) least = reach;
        const distance = highest - reach;
        if (!(distance > 0)) continue;
        const curvature = Math.max(leastCurvature, own + diagonals[other]! - 2 * row[other]!);
        if (distance * distance > most * curvature) {
          most = (distance * distance) / curvature;
          best = other;
        }
      }
      return best;
    },
    leastDown: () => least,
    move(a, b, step) {
      const up = held[a]!;
      const down = held[b]!;
      for (let place = 0; place < slacks.length; place++)
        slacks[place] = slacks[place]! - step * (up[place]! - down[place]!);
      return furthestUp();
    },
    add(slot, step) {
      const row = held[slot]!;
      for (let place = 0; place < slacks.length; place++) slacks[place] = slacks[place]! - step * row[place]!;
    },
    valuesOf(row) {
      fillValues(row);
      return values;
    },
  };
}

function product(a: Float64Array, start: number, b: Float64Array, length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += a[start + i]! * b[i]!;
  return sum;
}
