import type { QualityCheck } from './check.ts';
import { percentage } from './wording.ts';

/** As training cuts it off. */
const testShare = 0.2;

/** Copied rows that a random cut would put on both sides of it. */
export const checkTrainTestMix: QualityCheck = {
  name: 'train/test mix',
  explanation:
    'A fifth of the rows is set aside at random for the test. A row with copies among the training rows is no test: the model has seen the answer.',
  thresholds: ['trainTestMix'],
  when: 'report',
  find: ({ table: { rows }, repeated, problem, thresholds }) => {
    if (problem === null) return [];
    const copies = new Map<number, number>();
    for (const { of } of repeated()) copies.set(of, (copies.get(of) ?? 1) + 1);
    // Of a group of k equal rows, a test row has a copy in training unless all others are in the test too.
    let seen = 0;
    for (const size of copies.values()) seen += size * (1 - testShare ** (size - 1));
    if (seen <= thresholds.trainTestMix * rows) return [];
    return [
      {
        check: 'train/test mix',
        column: null,
        severity: 'warning',
        message: `With a random cut, about ${percentage(seen, rows)} of the test rows would also stand among the training rows. Remove the copies first.`,
        rows: [],
      },
    ];
  },
};
