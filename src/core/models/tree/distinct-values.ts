/** A power of two well above the number of values looked for. */
const slots = 1024;

/** The distinct values, ascending; null where there are more than `most`, below a thousand. No value may be −0 or NaN. */
export function distinctValues(values: Float64Array, most: number): Float64Array<ArrayBuffer> | null {
  const table = new Float64Array(slots);
  const taken = new Uint8Array(slots);
  const bits = new Float64Array(1);
  const halves = new Uint32Array(bits.buffer);
  const found: number[] = [];
  let last = NaN;
  for (const value of values) {
    // Repeated values are often neighbours.
    if (value === last) continue;
    last = value;
    bits[0] = value;
    let slot = (Math.imul(halves[0]! ^ Math.imul(halves[1]!, 0x9e3779b1), 0x85ebca6b) >>> 16) % slots;
    while (taken[slot] === 1 && table[slot] !== value) slot = (slot + 1) % slots;
    if (taken[slot] === 1) continue;
    if (found.length === most) return null;
    taken[slot] = 1;
    table[slot] = value;
    found.push(value);
  }
  return Float64Array.from(found).sort();
}
