/** Rows that are coded together. */
export const rowsOfBlock: i32 = 256;

/** A feature to code: [ bytes from a row's first feature i32 | first step of the search, 0 for categories i32 | last code i32 ]. */
export const coderSize: usize = 12;

/** Writes two bytes a row, each to its plane: those of a number, or those of a category. */
export function codeFeature(
  coder: usize,
  cuts: usize,
  features: usize,
  rowSize: usize,
  rows: i32,
  planes: usize,
): void {
  const from = features + <usize>load<u32>(coder);
  const firstStep = <usize>load<u32>(coder, 4);
  if (firstStep == 0) codeCategories(from, rowSize, rows, planes);
  else codeNumbers(cuts, firstStep, load<i32>(coder, 8), from, rowSize, rows, planes);
}

/**
 * A number's code is how many of the ascending cuts are below it, less 128, so that codes compare as signed bytes. Where it
 * is missing it goes with the lowest numbers in the first plane, with the highest in the second.
 */
function codeNumbers(
  cuts: usize,
  firstStep: usize,
  last: i32,
  from: usize,
  rowSize: usize,
  rows: i32,
  planes: usize,
): void {
  let at = from;
  for (let row = 0; row < rows; row++) {
    const value = load<f64>(at);
    let below: usize = 0;
    for (let step = firstStep; step > 0; step >>= 1)
      below += load<f64>(cuts + ((below + step - 1) << 3)) < value ? step : 0;
    store<u8>(planes + <usize>row, <i32>below - 128);
    store<u8>(planes + <usize>(rowsOfBlock + row), (value == value ? <i32>below : last) - 128);
    at += rowSize;
  }
}

/** A category's byte in a set of 256 bits, and its bit there; what is no category is in none. */
function codeCategories(from: usize, rowSize: usize, rows: i32, planes: usize): void {
  let at = from;
  for (let row = 0; row < rows; row++) {
    const value = load<f64>(at);
    const isOne = value >= 0 && value < 256;
    const category = isOne ? <i32>value : 0;
    store<u8>(planes + <usize>row, <u8>(isOne ? category >> 3 : 128));
    store<u8>(planes + <usize>(rowsOfBlock + row), <u8>((<i32>1) << (category & 7)));
    at += rowSize;
  }
}
