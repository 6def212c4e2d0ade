import { expect, test } from 'vitest';
import { describeScoring } from '../../../../src/core/packaging/scoring/describe-scoring.ts';
import type { PreparationPlan } from '../../../../src/core/preprocessing/plan.ts';
import { trainedSample } from '../trained-sample.ts';

const numbersThrough = (steps: PreparationPlan['groups'][number]['steps']) => (): PreparationPlan => ({
  format: 'terrarium-preparation-plan/1',
  groups: [{ name: 'numbers', columns: ['cement', 'age'], steps }],
  finally: [],
  balance: null,
});

test('a feature is told as what is done to its column, in order', async () => {
  const { pipeline } = await trainedSample(
    'concrete',
    'ridge',
    {},
    numbersThrough([
      { kind: 'simpleImputer', params: { strategy: 'constant', fillValue: 7 } },
      { kind: 'logTransformer', params: {} },
      { kind: 'simpleImputer', params: { strategy: 'constant', fillValue: 0 } },
    ]),
  );
  const { cells, inputs } = describeScoring(pipeline);
  expect(inputs.map(({ name }) => name)).toContain('cement');
  expect(cells[0]).toEqual({
    kind: 'filled',
    by: 0,
    of: {
      kind: 'logarithm',
      method: 'log1p',
      of: {
        kind: 'filled',
        by: 7,
        of: { kind: 'column', input: inputs.findIndex(({ name }) => name === 'cement') },
      },
    },
  });
});

test('a step that no export can say exactly is refused by name', async () => {
  const { pipeline } = await trainedSample(
    'concrete',
    'ridge',
    {},
    numbersThrough([{ kind: 'knnImputer', params: {} }]),
  );
  expect(() => describeScoring(pipeline)).toThrow(
    /The step "Fill from similar rows" cannot be exported exactly\. Train without it/,
  );
});

test('so is a model', async () => {
  const { pipeline } = await trainedSample('concrete', 'kNeighborsRegressor');
  expect(() => describeScoring(pipeline)).toThrow(/The model "[^"]+" cannot be exported exactly/);
});

test('an encoder that refuses unknown categories is a caveat', async () => {
  const { pipeline } = await trainedSample('telco-churn', 'logisticRegression', {}, () => ({
    format: 'terrarium-preparation-plan/1',
    groups: [
      {
        name: 'texts',
        columns: ['contract'],
        steps: [{ kind: 'oneHotEncoder', params: { handleUnknown: 'ignore' } }],
      },
    ],
    finally: [],
    balance: null,
  }));
  expect(describeScoring(pipeline).caveats).toEqual([]);
  const refusing = structuredClone(pipeline) as unknown as {
    preparation: { groups: { steps: { fitted: { handleUnknown: string } }[] }[] };
  };
  refusing.preparation.groups[0]!.steps[0]!.fitted.handleUnknown = 'error';
  expect(describeScoring(refusing as unknown as typeof pipeline).caveats).toEqual([
    expect.stringContaining('A category that training never saw is refused here'),
  ]);
});

test('a threshold that a person decided on goes before the model’s own; one for each group is refused', async () => {
  const { pipeline } = await trainedSample('telco-churn', 'logisticRegression');
  const rule = { kind: 'threshold', positive: 1, threshold: 0.3 } as const;
  expect(describeScoring({ ...pipeline, rule }).decision).toMatchObject({ positive: 1, threshold: 0.3 });
  const byGroup = { kind: 'groups', positive: 1, columns: [], groups: [], otherwise: 0.5 } as const;
  expect(() => describeScoring({ ...pipeline, rule: byGroup })).toThrow(/by group/);
});
