import { describe, expect, test } from 'vitest';
import { comparisonSentences } from '../../../../src/features/evaluate/performance/comparison-words.ts';
import type { RivalAnswer } from '../../../../src/jobs/contracts/questions/performance.ts';

const hits = { firstOnly: 30, secondOnly: 12, exact: 0.008, corrected: 0.009 };

function compared(
  comparison: Extract<RivalAnswer, { state: 'compared' }>['comparison'],
  learnedFrom = 0,
  unmatched = 0,
) {
  return comparisonSentences(
    'Ridge',
    {
      runId: 'run-2',
      state: 'compared',
      rows: 200,
      learnedFrom,
      unmatched,
      ownMetrics: {},
      metrics: {},
      comparison,
      curves: [],
    },
    'Yes',
  ).join(' ');
}

describe('the words of a comparison', () => {
  test('tell what is more than chance from what is not', () => {
    const area = { difference: -0.01, low: -0.03, high: 0.01, pValue: 0.3 };
    const words = compared({ task: 'classification', area, hits });
    expect(words).toContain('all 200 test rows');
    expect(words).toContain('area under the ROC curve for Yes is smaller by 0.0100');
    expect(words).toContain('DeLong p = 0.3): no more than chance may give.');
    expect(words).toContain('0.008 exact, 0.009 corrected): more than chance gives.');
  });

  test('tell which rows were left out', () => {
    expect(compared({ task: 'classification', area: null, hits }, 50)).toContain(
      'the 200 test rows that it has not learned from (it has from 50)',
    );
    expect(compared({ task: 'classification', area: null, hits }, 0, 7)).toContain(
      '(7 are not in its version of the data as they are in this one)',
    );
  });

  test('of regressors tell whose error is smaller, where the rows can', () => {
    const sure = compared({ task: 'regression', meanAbsoluteError: { difference: -2, low: -3, high: -1 } });
    expect(sure).toContain('mean absolute error is smaller by 2');
    const unsure = compared({ task: 'regression', meanAbsoluteError: { difference: -2, low: -5, high: 1 } });
    expect(unsure).toContain('the rows cannot tell which is nearer');
  });

  test('say why there is none', () => {
    const reason = 'It predicts something else.';
    expect(comparisonSentences('Ridge', { runId: 'run-2', state: 'not compared', reason }, null)).toEqual([
      'Ridge: not compared. It predicts something else.',
    ]);
  });
});
