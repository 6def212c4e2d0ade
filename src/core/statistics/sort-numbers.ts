/** Below so many values, counting digits costs more than it saves. */
const fewValues = 10_000;
const digitBits = 11;
const digits = 1 << digitBits;
const mask = digits - 1;
const digitsPerWord = 3;

/**
 * The values in ascending order without NaN. Many are sorted by their bits, digit by digit from the lowest (LSD radix
 * sort): a float's bits, the sign turned over, are ordered as the floats are. Digits that all have are skipped.
 */
export function sortNumbers(values: Float64Array): Float64Array<ArrayBuffer> {
  return values.length < fewValues ? values.filter(value => value === value).sort() : radixSort(values);
}

function radixSort(values: Float64Array): Float64Array<ArrayBuffer> {
  let low: Uint32Array<ArrayBuffer> = new Uint32Array(values.length);
  let high: Uint32Array<ArrayBuffer> = new Uint32Array(values.length);
  const count = splitIntoKeys(values, low, high);
  let [nextLow, nextHigh] = [new Uint32Array(count), new Uint32Array(count)];
  for (let digit = 0; digit < 2 * digitsPerWord; digit++) {
    const word = digit < digitsPerWord ? low : high;
    const shift = (digit % digitsPerWord) * digitBits;
    const places = placesOf(word, count, shift);
    if (places === null) continue;
    for (let i = 0; i < count; i++) {
      const place = places[(word[i]! >>> shift) & mask]!++;
      nextLow[place] = low[i]!;
      nextHigh[place] = high[i]!;
    }
    [low, nextLow] = [nextLow, low];
    [high, nextHigh] = [nextHigh, high];
  }
  return joinKeys(low, high, count);
}

/** Writes the words of each value's key and says how many there are. Adding 0 makes −0 and 0 one value. */
function splitIntoKeys(values: Float64Array, low: Uint32Array, high: Uint32Array): number {
  const cell = new Float64Array(1);
  const words = new Uint32Array(cell.buffer);
  let count = 0;
  for (const value of values) {
    if (value !== value) continue;
    cell[0] = value + 0;
    const negative = words[1]! >>> 31 === 1;
    low[count] = negative ? ~words[0]! : words[0]!;
    high[count++] = negative ? ~words[1]! : words[1]! | 0x80000000;
  }
  return count;
}

function joinKeys(low: Uint32Array, high: Uint32Array, count: number): Float64Array<ArrayBuffer> {
  const sorted = new Float64Array(count);
  const words = new Uint32Array(sorted.buffer);
  for (let i = 0; i < count; i++) {
    const negative = high[i]! >>> 31 === 0;
    words[2 * i] = negative ? ~low[i]! : low[i]!;
    words[2 * i + 1] = negative ? ~high[i]! : high[i]! & 0x7fffffff;
  }
  return sorted;
}

/** Where the keys of each digit begin; null where all have the same. */
function placesOf(word: Uint32Array, count: number, shift: number): Uint32Array | null {
  const places = new Uint32Array(digits);
  for (let i = 0; i < count; i++) places[(word[i]! >>> shift) & mask]!++;
  let before = 0;
  for (let digit = 0; digit < digits; digit++) {
    const own = places[digit]!;
    if (own === count) return null;
    places[digit] = before;
    before += own;
  }
  return places;
}
