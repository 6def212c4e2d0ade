/** Whether the bytes are UTF-8 as the Encoding Standard's fatal decoder takes it: Unicode's table 3-7. */
export function isUtf8(start: usize, end: usize): bool {
  let i = start;
  while (i < end) {
    if (i + 8 <= end && (load<u64>(i) & 0x8080808080808080) == 0) {
      i += 8;
      continue;
    }
    const lead: u32 = load<u8>(i++);
    if (lead < 0x80) continue;
    if (lead < 0xc2 || lead > 0xf4) return false;
    const following: usize = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    if (i + following > end) return false;
    const second: u32 = load<u8>(i);
    const lowest: u32 = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    const highest: u32 = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    if (second < lowest || second > highest) return false;
    for (let k: usize = 1; k < following; k++) if ((load<u8>(i + k) & 0xc0) != 0x80) return false;
    i += following;
  }
  return true;
}
