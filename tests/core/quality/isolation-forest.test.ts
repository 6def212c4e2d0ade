import { describe, expect, test } from 'vitest';
import { averagePath, isolationScores } from '../../../src/core/quality/isolation-forest.ts';
import { createRandom } from '../../../src/core/random.ts';
import { tableOf } from '../table-of.ts';
import { findingsOf, rowsOf } from './thorough.ts';

const random = createRandom(2);
const bell = () => random() + random() + random() + random() - 2;
const x = Float64Array.from(rowsOf(500), bell);
const y = x.map(value => value + 0.05 * bell());
// Neither of its numbers is the largest or smallest; that they differ so is unusual.
x[250] = 1.7;
y[250] = -1.7;

// scikit-learn 1.2, sklearn.ensemble._iforest._average_path_length([1, 2, 3, 10, 256])
test.each([
  [1, 0],
  [2, 1],
  [3, 1.207392357589623],
  [10, 3.748880484475505],
  [256, 10.244770920119917],
])('the average path of %i rows is as scikit-learn has it', (count, path) => {
  expect(averagePath(count)).toBeCloseTo(path, 12);
});

describe('scores', () => {
  const scores = isolationScores([x, y], 500, 1);

  test('are between 0 and 1, about a half for most rows', () => {
    expect(Math.min(...scores)).toBeGreaterThan(0);
    expect(Math.max(...scores)).toBeLessThan(1);
    expect(scores.toSorted()[250]).toBeCloseTo(0.45, 1);
  });

  test('are highest where a combination is unusual', () => {
    expect(scores.indexOf(Math.max(...scores))).toBe(250);
  });

  test('are the same for the same seed', () => {
    expect(isolationScores([x, y], 500, 1)).toEqual(scores);
    expect(isolationScores([x, y], 500, 2)).not.toEqual(scores);
  });

  test('of rows that are all the same are a half', () => {
    for (const score of isolationScores([new Float64Array(60)], 60, 1)) expect(score).toBeCloseTo(0.5, 12);
  });
});

test('the rows past the threshold are told, the most unusual first', () => {
  const table = tableOf({ x: [...x], y: [...y] });
  const [finding] = findingsOf('unusual rows', table, null, { isolation: 0.6 });
  expect(finding).toMatchObject({ severity: 'info', rows: expect.arrayContaining([251]) });
  expect(finding!.rows[0]).toBe(251);
  expect(findingsOf('unusual rows', table, null, { isolation: 1 })).toEqual([]);
});
