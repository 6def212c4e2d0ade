import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyFile } from './any-file.ts';
import { type Outcome, goTheWholeWay } from './whole-way.ts';

/** A slice of what `npm run fuzz` goes through, the same at each run. */
const tables = 200;

test('any table goes from import to prediction, or is refused by name', async () => {
  const outcomes: Record<Outcome, number> = { refused: 0, imported: 0, predicted: 0 };
  await fc.assert(
    fc.asyncProperty(anyFile, async file => {
      outcomes[await goTheWholeWay(file)]++;
    }),
    // Making a table smaller takes hundreds of trainings: the seed says enough to find it.
    { numRuns: tables, seed: 1, endOnFailure: true },
  );
  // Most tables are to come through: a fuzz whose tables are all refused shows nothing.
  expect(outcomes.predicted).toBeGreaterThan(tables / 3);
}, 120_000);
