const leastLength = 64;
const mostLength = 1 << 16;
/** With more room left over than this share, the values are copied out of it. */
const mostUnused = 0.1;

interface Values<T> {
  readonly length: number;
  [index: number]: number;
  set(from: T, offset: number): void;
  subarray(start: number, end: number): T;
  slice(start: number, end: number): T;
}

/** Values that come one by one; more than expected are kept in pieces, so that growing never copies. */
export interface ValueList<T> {
  push(value: number): void;
  /** Copies these values to the end. */
  append(values: T): void;
  /** All values in one array; the list is empty afterwards. */
  take(): T;
}

/** A list whose pieces are made by `create`, as in `createValueList(length => new Int32Array(length), 1000)`. */
export function createValueList<T extends Values<T>>(
  create: (length: number) => T,
  expected: number,
): ValueList<T> {
  let full: T[] = [];
  let fullLength = 0;
  let piece = create(Math.max(expected, leastLength));
  let used = 0;

  function push(value: number): void {
    if (used === piece.length) startPiece();
    piece[used++] = value;
  }

  function append(values: T): void {
    for (let start = 0; start < values.length; ) {
      if (used === piece.length) startPiece();
      const part = values.subarray(start, start + piece.length - used);
      piece.set(part, used);
      used += part.length;
      start += part.length;
    }
  }

  function startPiece(): void {
    full.push(piece);
    fullLength += used;
    piece = create(Math.min(fullLength, mostLength));
    used = 0;
  }

  function take(): T {
    const only = piece;
    if (full.length === 0) {
      piece = create(0);
      return used < only.length * (1 - mostUnused) ? only.slice(0, used) : only.subarray(0, used);
    }
    const all = create(fullLength + used);
    let offset = 0;
    for (const values of full) {
      all.set(values, offset);
      offset += values.length;
    }
    all.set(piece.subarray(0, used), offset);
    full = [];
    piece = create(0);
    return all;
  }

  return { push, append, take };
}
