import { describe, expect, test } from 'vitest';
import { comparisonSentences } from '../../../../src/features/evaluate/performance/comparison-words.ts';
import type { RivalAnswer } from '../../../../src/jobs/contracts/questions/performance.ts';

const hits = { firstOnly: 30, secondOnly: 12, exact: 0.008, corrected: 0.009 };

function compared(
  comparison: Extract<RivalAnswer, { state: 'compared' }>['comparison'],
  learnedFrom = 0,
  unmatched = 0,
  folds: Extract<RivalAnswer, { state: 'compared' }>['folds'] = null,
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
      folds,
      curves: [],
      errors: null,
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

  test('tell what the folds of the training say, where both were measured on the same', () => {
    const folds = {
      metric: 'roc_auc',
      folds: 5,
      difference: 0.02,
      standardError: 0.013,
      pValue: 0.21,
    } as const;
    const comparison = { task: 'classification', area: null, hits } as const;
    expect(compared(comparison, 0, 0, folds)).toContain(
      'Over the same 5 folds in training, this model is better by 0.0200 in ROC AUC (corrected resampled t-test p = 0.21): no more than chance may give.',
    );
    expect(compared(comparison)).toContain('there is nothing to compare fold by fold');
  });

  test('say why there is none', () => {
    const reason = 'It predicts something else.';
    expect(comparisonSentences('Ridge', { runId: 'run-2', state: 'not compared', reason }, null)).toEqual([
      'Ridge: not compared. It predicts something else.',
    ]);
  });
});
