import { ratioOf, secondsOf } from './statistics.ts';

type Figures<Part extends string> = Readonly<Record<Part, number | null>>;

/** A line for each part that was timed: seconds, and how ours compare where these are theirs. What was not told is left out. */
export function tellTimes<Part extends string>(
  name: string,
  parts: readonly Part[],
  outcomes: readonly Figures<Part>[],
  own: readonly Figures<Part>[] | null = null,
): void {
  const of = (list: readonly Figures<Part>[], part: Part) => list.flatMap(figures => figures[part] ?? []);
  parts
    .filter(part => of(outcomes, part).length > 0)
    .forEach((part, line) => {
      const times = of(outcomes, part);
      const ours = own === null ? [] : of(own, part);
      const ratio = ours.length === 0 ? '' : `, ours / theirs ${ratioOf(ours, times)}`;
      console.log(`  ${(line === 0 ? name : '').padEnd(28)} ${part.padEnd(9)} ${secondsOf(times)}${ratio}`);
    });
}

/** What a side says besides, under its lines. */
export function tellBelow(text: string): void {
  console.log(`  ${''.padEnd(28)} ${text}`);
}
