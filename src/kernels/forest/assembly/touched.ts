import { filled, touched } from './desk';

/** Nodes of fewer rows note which bins they touch; the others look at all of them. */
export const fewRows: i32 = 256;

export function untouchAll(): void {
  memory.fill(touched, 0, 32);
}

export function touch(bin: usize): void {
  const word = touched + ((bin >> 6) << 3);
  store<u64>(word, load<u64>(word) | ((<u64>1) << (<u64>bin & 63)));
}

/** Lists the bins touched, and returns their number. */
export function listTouched(): i32 {
  let count: usize = 0;
  for (let word: usize = 0; word < 4; word++)
    for (let bits = load<u64>(touched + (word << 3)); bits != 0; bits &= bits - 1) {
      store<u8>(filled + count, <u8>((word << 6) + <usize>ctz(bits)));
      count++;
    }
  return <i32>count;
}
