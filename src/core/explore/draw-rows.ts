import type { Random } from '../random.ts';

/** At most so many of the rows, every set of them as likely, in ascending order: selection sampling (Knuth, algorithm S). */
export function drawRows(rows: number, most: number, random: Random): number[] {
  const wanted = Math.min(most, rows);
  const drawn: number[] = [];
  for (let row = 0; row < rows && drawn.length < wanted; row++)
    if (random() * (rows - row) < wanted - drawn.length) drawn.push(row);
  return drawn;
}
