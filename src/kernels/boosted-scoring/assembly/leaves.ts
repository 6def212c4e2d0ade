/** A slot has a byte a row: the number of a leaf. There is one for each leaf number, then one for each split of a tree. */
export const rowsOfSlot: i32 = 64;
export const slotSize: usize = 64;
const leafSlots: usize = 256 * slotSize;

/** A split: [ plane, in bytes u32 | slot of its low side, in bytes u32 | of its high side u32 | the highest code that goes low i32 ]. */
export const nodeSize: usize = 16;

/** Writes the slots of the leaves, which are those of every tree. */
export function leafNumbers(slots: usize): void {
  for (let leaf = 0; leaf < 256; leaf++) memory.fill(slots + <usize>leaf * slotSize, <u8>leaf, slotSize);
}

/**
 * Finds the leaves of 64 rows, from the lowest splits up to the root; returns the slot. Leaves are numbered from the low
 * side to the high one: of two, the right one is the larger where the high side is not ruled out.
 */
export function findLeaves(first: usize, end: usize, planes: usize, slots: usize): usize {
  let own = slots + leafSlots;
  if (first == end) return slots;
  for (let node = first; node < end; node += nodeSize) {
    const codes = planes + <usize>load<u32>(node);
    const low = slots + <usize>load<u32>(node, 4);
    const high = slots + <usize>load<u32>(node, 8);
    const threshold = v128.load_splat<i8>(node, 12);
    choose(codes, threshold, low, high, own);
    choose(codes + 16, threshold, low + 16, high + 16, own + 16);
    choose(codes + 32, threshold, low + 32, high + 32, own + 32);
    choose(codes + 48, threshold, low + 48, high + 48, own + 48);
    own += slotSize;
  }
  return own - slotSize;
}

function choose(codes: usize, threshold: v128, low: usize, high: usize, own: usize): void {
  const goesHigh = i8x16.gt_s(v128.load(codes), threshold);
  v128.store(own, i8x16.max_u(v128.load(low), v128.and(v128.load(high), goesHigh)));
}
