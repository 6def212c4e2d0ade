import { rowsOfBlock } from './codes';

/** A split by categories: [ those that go to the high side, 256 bits | the category's planes, in bytes u32 | … pad ]. */
export const testSize: usize = 48;

/** Writes a byte a row: 0 for the high side, −1 for the low one. */
export function testSet(test: usize, planes: usize, decided: usize): void {
  const lower = v128.load(test);
  const upper = v128.load(test, 16);
  const bytes = planes + <usize>load<u32>(test, 32);
  const bits = bytes + <usize>rowsOfBlock;
  for (let row: usize = 0; row < <usize>rowsOfBlock; row += 16) {
    const place = v128.load(bytes + row);
    // A place beyond sixteen gives 0.
    const byte = v128.or(
      i8x16.swizzle(lower, place),
      i8x16.swizzle(upper, i8x16.sub(place, i8x16.splat(16))),
    );
    const bit = v128.and(byte, v128.load(bits + row));
    v128.store(decided + row, i8x16.eq(bit, i8x16.splat(0)));
  }
}
