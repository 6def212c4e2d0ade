/** Rows that a page holds where values come one by one. */
const pageRows = 1 << 13;
const firstRoom = 64;
/** So many values that come together are a page of their own. */
const fewestOfPage = 1 << 10;

/**
 * A stretch of a column in the narrowest array that holds it exactly. Each value is `whole × times / over`, and the
 * lowest whole number that the array can hold says missing; in a Float64Array stand the values themselves. Values of
 * which each is one more than the last need no array: the first is enough.
 * (A. Afroozeh, P. Boncz, "ALP: Adaptive Lossless floating-Point Compression", 2023, with a few fixed scales.)
 */
interface ValuePage extends Scale {
  /** The row of the first value. */
  readonly first: number;
  readonly values: Int8Array | Int16Array | Int32Array | Float64Array | CountedUp;
}

interface CountedUp {
  readonly from: number;
  readonly length: number;
}

interface Scale {
  readonly times: number;
  readonly over: number;
}

/** The values of a column, NaN where missing, or its codes; narrow in memory, never rounded. */
export interface PackedValues {
  readonly length: number;
  readonly pages: readonly ValuePage[];
}

/** Values that come one by one or many at a time, and are packed as they come. */
export interface PackedList {
  push(value: number): void;
  /** `most` is the greatest of them where that is known, and none is below −1. */
  append(values: Float64Array | Int32Array, most?: number): void;
  /** What came so far; nothing is added afterwards. */
  finish(): PackedValues;
}

const one: Scale = { times: 1, over: 1 };
const msPerSecond = 1000;
const msPerDay = 86_400_000;

/** How values may be written as whole numbers, those tried first first: integers, prices in cents, days, seconds. */
const scales: readonly Scale[] = [
  one,
  { times: 1, over: 100 },
  { times: 1, over: 10_000 },
  { times: msPerDay, over: 1 },
  { times: msPerSecond, over: 1 },
];

export function createPackedList(sort: 'code' | 'number'): PackedList {
  const pages: ValuePage[] = [];
  const create = (length: number) => (sort === 'code' ? new Int32Array(length) : new Float64Array(length));
  let held = create(firstRoom);
  let used = 0;
  let length = 0;

  function push(value: number): void {
    if (used === pageRows) closePage();
    if (used === held.length) makeRoom(used + 1);
    held[used++] = value;
  }

  function append(values: Float64Array | Int32Array, most = Infinity): void {
    if (used + values.length > pageRows || values.length >= fewestOfPage) closePage();
    if (values.length >= fewestOfPage) {
      addPage(values, most);
      return;
    }
    makeRoom(used + values.length);
    held.set(values, used);
    used += values.length;
  }

  function makeRoom(needed: number): void {
    if (needed <= held.length) return;
    const grown = create(Math.min(Math.max(needed, held.length * 2), pageRows));
    grown.set(held);
    held = grown;
  }

  function closePage(): void {
    if (used > 0) addPage(held.subarray(0, used));
    used = 0;
  }

  function addPage(values: Float64Array | Int32Array, most = Infinity): void {
    for (let start = 0; start < values.length; start += pageRows) {
      const part = values.subarray(start, start + pageRows);
      pages.push({ first: length, ...packPage(part, most) });
      length += part.length;
    }
  }

  function finish(): PackedValues {
    closePage();
    held = create(0);
    return { length, pages };
  }

  return { push, append, finish };
}

/** Values that are in an array already; they are not copied. */
export function wrapValues(values: Float64Array): PackedValues {
  return { length: values.length, pages: [{ ...one, first: 0, values }] };
}

/** Codes that are in an array already; they are not copied. */
export function wrapCodes(codes: Int32Array): PackedValues {
  return { length: codes.length, pages: [{ ...one, first: 0, values: codes }] };
}

function packPage(values: Float64Array | Int32Array, most: number): Omit<ValuePage, 'first'> {
  if (values instanceof Int32Array) {
    if (most <= ~leastInt8) return { ...one, values: asInt8(values) };
    return { ...one, values: most <= ~leastInt16 ? asInt16(values) : narrowed(values) };
  }
  for (const scale of scales) {
    const wholes = asWholes(values, scale);
    if (wholes !== null) return { ...scale, values: wholes };
  }
  return { ...one, values: values.slice() };
}

const leastInt8 = -(2 ** 7);
const leastInt16 = -(2 ** 15);
const leastInt32 = -(2 ** 31);

function narrowed(wholes: Int32Array): ValuePage['values'] {
  const from = wholes[0]!;
  let low = from;
  let high = from;
  let countsUp = true;
  for (let i = 1; i < wholes.length; i++) {
    const whole = wholes[i]!;
    if (whole < low) low = whole;
    else if (whole > high) high = whole;
    if (whole !== from + i) countsUp = false;
  }
  if (countsUp) return { from, length: wholes.length };
  if (low > leastInt8 && high <= ~leastInt8) return asInt8(wholes);
  return low > leastInt16 && high <= ~leastInt16 ? asInt16(wholes) : wholes.slice();
}

/** One by one, which is several times quicker than what the constructor does. */
function asInt8(wholes: Int32Array): Int8Array {
  const narrow = new Int8Array(wholes.length);
  for (let i = 0; i < wholes.length; i++) narrow[i] = wholes[i]!;
  return narrow;
}

function asInt16(wholes: Int32Array): Int16Array {
  const narrow = new Int16Array(wholes.length);
  for (let i = 0; i < wholes.length; i++) narrow[i] = wholes[i]!;
  return narrow;
}

const wholesOfPage = new Int32Array(pageRows);

/** The values as whole numbers of this scale; null where one is none, is −0 or too large. */
function asWholes(values: Float64Array, { times, over }: Scale): ValuePage['values'] | null {
  const wholes = wholesOfPage.subarray(0, values.length);
  let missing = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const whole = Math.round((value / times) * over) | 0;
    wholes[i] = whole;
    if ((whole * times) / over !== value || (whole === 0 && 1 / value < 0) || whole === leastInt32) {
      if (value === value) return null;
      missing++;
    }
  }
  const packed = narrowed(wholes);
  if (missing === 0) return packed;
  // Zeros stand where values are missing, and may count up by chance.
  const marked = isCountedUp(packed) ? wholes.slice() : packed;
  const mark = missingIn(marked);
  for (let i = 0; i < values.length; i++) if (values[i] !== values[i]) marked[i] = mark;
  return marked;
}

function isCountedUp(values: ValuePage['values']): values is CountedUp {
  return 'from' in values;
}

/** What says missing in such an array; NaN, which is equal to nothing, where values stand for themselves. */
function missingIn(values: ValuePage['values']): number {
  if (values instanceof Int8Array) return leastInt8;
  if (values instanceof Int16Array) return leastInt16;
  return values instanceof Int32Array ? leastInt32 : Number.NaN;
}

/** The value of one row. */
export function valueAt({ pages }: PackedValues, row: number): number {
  const { first, values, times, over } = pages[pageOf(pages, row)]!;
  const whole = isCountedUp(values) ? values.from + row - first : values[row - first]!;
  return whole === missingIn(values) ? Number.NaN : (whole * times) / over;
}

/** The place of the page that holds a row: of the last that does not begin after it. */
function pageOf(pages: readonly ValuePage[], row: number): number {
  let low = 0;
  let high = pages.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pages[middle]!.first <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether no row has a value. */
export function isAllMissing({ pages }: PackedValues): boolean {
  return pages.every(({ values }) => {
    if (isCountedUp(values)) return false;
    const missing = missingIn(values);
    return values.every(value => value === missing || value !== value);
  });
}

/** Writes the values of rows `from` to `from + target.length` − 1 into `target`. */
export function unpackValues<T extends Float64Array | Int32Array>(
  { pages }: PackedValues,
  target: T,
  from = 0,
): T {
  const until = from + target.length;
  for (let place = pageOf(pages, from), row = from; row < until; place++) {
    const page = pages[place]!;
    const start = row - page.first;
    const end = Math.min(page.values.length, until - page.first);
    unpackPage(page, start, end, target, row - from);
    row += end - start;
  }
  return target;
}

const partRows = 1 << 16;

/** All values in order, some at a time, in an array that is used again for the next. */
export function* eachPart<T extends Float64Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(
  values: PackedValues,
  create: (length: number) => T,
): Generator<T> {
  let part = create(Math.min(partRows, values.length));
  for (let from = 0; from < values.length; from += part.length) {
    if (values.length - from < part.length) part = create(values.length - from);
    yield unpackValues(values, part, from);
  }
}

/** The same codes by other numbers; −1 stays. */
export function mapCodes(codes: PackedValues, newCodes: Int32Array): PackedValues {
  const mapped = createPackedList('code');
  for (const part of eachPart(codes, length => new Int32Array(length)))
    mapped.append(part.map(code => (code === -1 ? -1 : newCodes[code]!)));
  return mapped.finish();
}

function unpackPage(
  { values, times, over }: ValuePage,
  start: number,
  end: number,
  target: Float64Array | Int32Array,
  offset: number,
): void {
  const shift = offset - start;
  if (isCountedUp(values)) {
    for (let i = start; i < end; i++) target[i + shift] = ((values.from + i) * times) / over;
    return;
  }
  if (values instanceof Float64Array || target instanceof Int32Array) {
    target.set(values.subarray(start, end), offset);
    return;
  }
  const missing = missingIn(values);
  for (let i = start; i < end; i++) {
    const whole = values[i]!;
    target[i + shift] = whole === missing ? Number.NaN : (whole * times) / over;
  }
}
