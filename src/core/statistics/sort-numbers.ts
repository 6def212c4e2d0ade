import { release } from '../release.ts';

/** Below so many values, counting digits costs more than it saves. */
const fewValues = 10_000;
const digitBits = 11;
const digits = 1 << digitBits;
const mask = digits - 1;
/** Of a float's upper word, 11 bits each, from the lowest. */
const shifts = [0, digitBits, 2 * digitBits];
/** Runs as long as this are left to the engine. */
const longRun = 24;

/**
 * The values in ascending order without NaN. Many are counted where they are whole and close together, else sorted by the
 * upper words of their bits, digit by digit from the lowest (LSD radix sort): a float's bits, the sign turned over, are
 * ordered as the floats are. What the lower words decide is put right at the end, in runs that are short as a rule.
 */
export function sortNumbers(values: Float64Array): Float64Array<ArrayBuffer> {
  const present = withoutMissing(values);
  if (present.length < fewValues) return present.sort();
  return countingSort(present) ?? sortRuns(radixSort(present));
}

/** A copy in which −0 is 0, by adding it, so that both are one value. */
function withoutMissing(values: Float64Array): Float64Array<ArrayBuffer> {
  const present = new Float64Array(values.length);
  let count = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value === value) present[count++] = value + 0;
  }
  if (count === values.length) return present;
  const kept = present.slice(0, count);
  release(present);
  return kept;
}

/** Null unless all are whole numbers within a range no wider than there are values. */
function countingSort(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> | null {
  let [min, max] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isInteger(value)) return null;
    if (value < min) min = value;
    if (value > max) max = value;
    if (max - min > values.length) return null;
  }
  const counts = new Uint32Array(max - min + 1);
  for (let i = 0; i < values.length; i++) counts[values[i]! - min]!++;
  let end = 0;
  for (let place = 0; place < counts.length; place++) {
    const begin = end;
    end += counts[place]!;
    values.fill(min + place, begin, end);
  }
  return values;
}

/** By the upper words alone. */
function radixSort(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  let [from, to] = [values, new Float64Array(values.length)];
  const placesByDigit = placesOf(values);
  for (const [digit, places] of placesByDigit.entries()) {
    if (places === null) continue;
    const shift = shifts[digit]!;
    const words = new Int32Array(from.buffer);
    for (let i = 0; i < from.length; i++) {
      const key = keyOf(words[2 * i + 1]!);
      to[places[(key >>> shift) & mask]!++] = from[i]!;
    }
    [from, to] = [to, from];
  }
  release(to);
  return from;
}

/** Negative floats count down: all their bits are turned over, of the others the sign. */
function keyOf(upperWord: number): number {
  return upperWord ^ ((upperWord >> 31) | 0x80000000);
}

/** Where the values of each digit begin; null where all have the same. */
function placesOf(values: Float64Array<ArrayBuffer>): readonly (Uint32Array | null)[] {
  const words = new Int32Array(values.buffer);
  const [low, middle, high] = [new Uint32Array(digits), new Uint32Array(digits), new Uint32Array(digits)];
  for (let i = 0; i < values.length; i++) {
    const key = keyOf(words[2 * i + 1]!);
    low[key & mask]!++;
    middle[(key >>> digitBits) & mask]!++;
    high[key >>> (2 * digitBits)]!++;
  }
  return [low, middle, high].map(counts => {
    if (counts.includes(values.length)) return null;
    let before = 0;
    return counts.map(own => (before += own) - own);
  });
}

/** Puts runs with the same upper word in order: insertion where they are short, as a rule of one or two. */
function sortRuns(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const words = new Int32Array(values.buffer);
  for (let start = 0; start < values.length; ) {
    const word = words[2 * start + 1]!;
    let end = start + 1;
    let ordered = true;
    while (end < values.length && words[2 * end + 1] === word) {
      if (values[end]! < values[end - 1]!) ordered = false;
      end++;
    }
    if (!ordered && end - start > longRun) values.subarray(start, end).sort();
    else if (!ordered) insertionSort(values, start, end);
    start = end;
  }
  return values;
}

function insertionSort(values: Float64Array, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    const value = values[i]!;
    let place = i;
    while (place > start && values[place - 1]! > value) {
      values[place] = values[place - 1]!;
      place--;
    }
    values[place] = value;
  }
}
