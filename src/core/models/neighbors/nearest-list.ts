/**
 * The nearest rows met so far, as a heap with the farthest at its top. Of two rows at the same distance the earlier is
 * nearer, so that what is kept does not depend on the order in which they are met.
 */
export interface NearestList {
  clear(): void;
  offer(distance: number, row: number): void;
  /** What a row must not be farther than to be of interest: Infinity until the list is full. */
  reach(): number;
  /** Writes them from `offset` on, the nearest first. */
  write(distances: Float64Array, rows: Uint32Array, offset: number): void;
}

export function createNearestList(count: number): NearestList {
  const distances = new Float64Array(count);
  const rows = new Uint32Array(count);
  let size = 0;

  function isFarther(at: number, distance: number, row: number): boolean {
    return distances[at]! > distance || (distances[at] === distance && rows[at]! > row);
  }

  function put(at: number, distance: number, row: number): void {
    distances[at] = distance;
    rows[at] = row;
  }

  /** Puts a row where it belongs on the way down from the top of a heap of `length`. */
  function sink(distance: number, row: number, length: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= length) break;
      if (child + 1 < length && isFarther(child + 1, distances[child]!, rows[child]!)) child++;
      if (!isFarther(child, distance, row)) break;
      put(at, distances[child]!, rows[child]!);
      at = child;
    }
    put(at, distance, row);
  }

  function rise(distance: number, row: number): void {
    let at = size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (isFarther(parent, distance, row)) break;
      put(at, distances[parent]!, rows[parent]!);
      at = parent;
    }
    put(at, distance, row);
  }

  return {
    clear() {
      size = 0;
    },
    offer(distance, row) {
      if (size < count) rise(distance, row);
      else if (isFarther(0, distance, row)) sink(distance, row, size);
    },
    reach: () => (size < count ? Infinity : distances[0]!),
    write(toDistances, toRows, offset) {
      for (let length = size; length > 0; length--) {
        toDistances[offset + length - 1] = distances[0]!;
        toRows[offset + length - 1] = rows[0]!;
        sink(distances[length - 1]!, rows[length - 1]!, length - 1);
      }
    },
  };
}
