import type { Argument, Subject } from './argument.ts';

/** Longer than this to compare one algorithm is no more than a person may want to wait for. */
const longSeconds = 60;
const tooLongSeconds = 600;

/** How long it would take, where that is a reason; null where it is quick. */
export function argumentOfTime({ expectedSeconds, family }: Subject): Argument | null {
  if (family === 'dummy' || expectedSeconds < 10) return null;
  const sentence = `It would take about ${inWords(expectedSeconds)} here.`;
  if (expectedSeconds >= tooLongSeconds) return { weight: -2, sentence };
  return { weight: expectedSeconds >= longSeconds ? -1 : 0, sentence };
}

/** Seconds as a person would say them: rough where it is rough. */
export function inWords(seconds: number): string {
  if (seconds < 1.5) return seconds < 0.5 ? 'less than a second' : 'a second';
  if (seconds < 90) return `${seconds < 10 ? Math.round(seconds) : 5 * Math.round(seconds / 5)} seconds`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} minutes`;
  const hours = Math.round(seconds / 3600);
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}
