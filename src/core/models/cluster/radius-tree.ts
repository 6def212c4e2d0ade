import type { Matrix } from '../../matrix.ts';

const leafRows = 16;

/** Rows in nested boxes, halved along their widest column, so that what is far is passed over (Bentley 1975). */
export interface RadiusTree {
  readonly points: Matrix;
  /** Row numbers; a box holds a run of them. */
  readonly order: Uint32Array;
  readonly boxes: readonly Box[];
}

interface Box {
  readonly start: number;
  readonly end: number;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Boxes within this one; null where it is small. */
  readonly halves: readonly [number, number] | null;
}

export function buildRadiusTree(points: Matrix): RadiusTree {
  const { data, columns } = points;
  const order = Uint32Array.from({ length: points.rows }, (_, row) => row);
  const boxes: Box[] = [];
  const build = (start: number, end: number): number => {
    const { low, high } = boundsOf(points, order.subarray(start, end));
    const index = boxes.length;
    boxes.push({ start, end, low, high, halves: null });
    if (end - start > leafRows) {
      const widest = low.reduce((best, own, c) => (high[c]! - own > high[best]! - low[best]! ? c : best), 0);
      order.subarray(start, end).sort((a, b) => data[a * columns + widest]! - data[b * columns + widest]!);
      const middle = (start + end) >> 1;
      const halves = [build(start, middle), build(middle, end)] as const;
      boxes[index] = { start, end, low, high, halves };
    }
    return index;
  };
  if (points.rows > 0) build(0, points.rows);
  return { points, order, boxes };
}

/** Calls `visit` with each row of the tree within the radius of a row of `from`, in no order, and its squared distance. */
export function visitWithin(
  tree: RadiusTree,
  from: Matrix,
  row: number,
  radius: number,
  visit: (found: number, squared: number) => void,
): void {
  const { points, order, boxes } = tree;
  const { columns } = points;
  const start = row * columns;
  const most = radius * radius;
  const pending = boxes.length > 0 ? [0] : [];
  while (pending.length > 0) {
    const box = boxes[pending.pop()!]!;
    if (squaredGap(box, from.data, start) > most) continue;
    if (box.halves !== null) {
      pending.push(box.halves[0], box.halves[1]);
      continue;
    }
    for (let at = box.start; at < box.end; at++) {
      const other = order[at]!;
      let squared = 0;
      for (let c = 0; c < columns; c++) {
        const difference = from.data[start + c]! - points.data[other * columns + c]!;
        squared += difference * difference;
      }
      if (squared <= most) visit(other, squared);
    }
  }
}

function boundsOf({ data, columns }: Matrix, rows: Uint32Array) {
  const low = new Float64Array(columns).fill(Infinity);
  const high = new Float64Array(columns).fill(-Infinity);
  for (const row of rows)
    for (let c = 0; c < columns; c++) {
      const value = data[row * columns + c]!;
      if (value < low[c]!) low[c] = value;
      if (value > high[c]!) high[c] = value;
    }
  return { low, high };
}

/** Squared distance from a point to the nearest place of the box; 0 within. */
function squaredGap({ low, high }: Box, data: Float64Array, start: number): number {
  let squared = 0;
  for (let c = 0; c < low.length; c++) {
    const value = data[start + c]!;
    const gap = value < low[c]! ? low[c]! - value : value > high[c]! ? value - high[c]! : 0;
    squared += gap * gap;
  }
  return squared;
}
