/** At most `most` indices spread evenly over 0 to `length` − 1, both ends among them. */
export function thinnedIndices(length: number, most: number): readonly number[] {
  if (length <= most) return Array.from({ length }, (_, index) => index);
  return Array.from({ length: most }, (_, i) => Math.round((i * (length - 1)) / (most - 1)));
}
