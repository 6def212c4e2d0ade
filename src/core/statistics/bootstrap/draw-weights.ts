import type { Random } from '../../random.ts';

/** Makes a drawer of as many rows as there are, with replacement; within each part as many as it has. Writes how often each came. */
export function weightDrawer(
  rows: number,
  strata: ArrayLike<number> | undefined,
  random: Random,
): (weights: Float64Array) => void {
  const parts = strata === undefined ? null : rowsByPart(strata, rows);
  return weights => {
    weights.fill(0);
    if (parts === null) {
      for (let drawn = 0; drawn < rows; drawn++) weights[Math.floor(random() * rows)]!++;
      return;
    }
    for (const part of parts)
      for (let drawn = 0; drawn < part.length; drawn++) weights[part[Math.floor(random() * part.length)]!]!++;
  };
}

function rowsByPart(strata: ArrayLike<number>, rows: number): readonly Uint32Array[] {
  const parts = new Map<number, number[]>();
  for (let row = 0; row < rows; row++) {
    const part = parts.get(strata[row]!);
    if (part === undefined) parts.set(strata[row]!, [row]);
    else part.push(row);
  }
  return [...parts.values()].map(part => Uint32Array.from(part));
}
