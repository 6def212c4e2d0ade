import { shortNumber } from '../plot/axes.ts';

/** What several things have of one quality: a number, a word beside the numbers, or nothing (null). */
export interface Coordinate {
  readonly label: string;
  readonly values: readonly (number | string | null)[];
  /** Of its numbers; linear unless told. */
  readonly scale?: 'linear' | 'log' | undefined;
}

/** Where everything stands on one axis, from 0 at its beginning to 1 at its end. */
export interface LaidOutCoordinate {
  readonly label: string;
  readonly at: readonly (number | null)[];
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

/** Numbers by their size; words evenly, those beside numbers at the end of the axis. */
export function layOutCoordinate({ label, values, scale = 'linear' }: Coordinate): LaidOutCoordinate {
  const numbers = values.filter(value => typeof value === 'number');
  const words = [...new Set(values.filter(value => typeof value === 'string'))];
  const low = numbers.reduce((least, value) => Math.min(least, value), Infinity);
  const high = numbers.reduce((most, value) => Math.max(most, value), -Infinity);
  const measured = scale === 'log' && low > 0 ? Math.log : (value: number) => value;
  const span = measured(high) - measured(low);
  // Enough that the ends read differently.
  const digits = low.toPrecision(3) === high.toPrecision(3) ? 6 : 3;
  const room = numbers.length === 0 ? 0 : roomForNumbers(words.length);
  const ofNumber = (value: number) =>
    room * (span > 0 ? (measured(value) - measured(low)) / span : words.length > 0 ? 0 : 0.5);
  const ofWord = (word: string) => {
    const place = words.indexOf(word);
    if (numbers.length > 0) return room + ((1 - room) * (place + 1)) / words.length;
    return words.length === 1 ? 0.5 : place / (words.length - 1);
  };
  const ends = numbers.length === 0 ? [] : [...new Set([low, high])];
  return {
    label,
    at: values.map(value =>
      value === null ? null : typeof value === 'number' ? ofNumber(value) : ofWord(value),
    ),
    ticks: [
      ...ends.map(value => ({ at: ofNumber(value), text: shortNumber(Number(value.toPrecision(digits))) })),
      ...words.map(word => ({ at: ofWord(word), text: word })),
    ],
  };
}

function roomForNumbers(words: number): number {
  return words === 0 ? 1 : Math.max(0.5, 1 - 0.2 * words);
}
