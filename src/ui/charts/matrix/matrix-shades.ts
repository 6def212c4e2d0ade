/** All cells of one colour and strength as one outline, in units of cells. */
export interface Shade {
  readonly negative: boolean;
  /** 0 to 1. */
  readonly opacity: number;
  /** The `d` of an SVG path. */
  readonly outline: string;
}

const levels = 12;
/** What is weaker is left blank. */
const weakest = 0.02;

/**
 * The cells of a square matrix of −1 to 1 as two dozen outlines: 40,000 elements of their own would hold the page up.
 * Neighbours in a row that look the same are one rectangle.
 */
export function shadesOf(strengths: ArrayLike<number>, size: number): readonly Shade[] {
  const outlines = new Map<number, string[]>();
  for (let row = 0; row < size; row++) {
    for (let column = 0, end = 0; column < size; column = end) {
      const level = levelOf(strengths[row * size + column]!);
      end = column + 1;
      while (end < size && levelOf(strengths[row * size + end]!) === level) end++;
      if (level === 0) continue;
      const parts = outlines.get(level) ?? [];
      outlines.set(level, parts);
      parts.push(`M${column} ${row}h${end - column}v1H${column}z`);
    }
  }
  return [...outlines].map(([level, parts]) => ({
    negative: level < 0,
    opacity: 0.06 + 0.94 * (Math.abs(level) / levels),
    outline: parts.join(''),
  }));
}

function levelOf(strength: number): number {
  const size = Math.abs(strength);
  return size > weakest ? Math.sign(strength) * Math.ceil(Math.min(1, size) * levels) : 0;
}
