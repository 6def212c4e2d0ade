import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { pipelineFromXgboost } from '../../../../src/core/packaging/xgboost/pipeline-from-xgboost.ts';
import { atMostFor } from '../../../../src/core/packaging/xgboost/read-trees.ts';
import { predictTable } from '../../../../src/core/pipeline/predict-table.ts';
import { tableOf } from '../../table-of.ts';
import { furthestApart, numbersOf } from '../predicted-numbers.ts';

/** Debian's own Python sees Debian's packages, which another one on the path may not. */
const python = ['/usr/bin/python3', 'python3'].find(
  command => spawnSync(command, ['-c', 'import xgboost, numpy']).status === 0,
);

/** Trains on numbers with gaps, some of them on the edges of splits, and tells model, rows and predictions. */
const trainer = `
import json, sys, numpy, xgboost
random = numpy.random.default_rng(1)
rows = numpy.round(random.normal(size=(400, 3)), 1)
rows[random.random(rows.shape) < 0.15] = numpy.nan
signal = numpy.nan_to_num(rows[:, 0]) + 2 * numpy.nan_to_num(rows[:, 1], nan=1.0) ** 2
targets = {
    "binary:logistic": signal > 1, "multi:softprob": numpy.digitize(signal, [0.5, 2]),
    "reg:squarederror": 100 * signal, "count:poisson": numpy.maximum(0, signal).round(),
}
told = {"rows": [[None if numpy.isnan(x) else x for x in row] for row in rows.tolist()], "models": {}}
for objective, target in targets.items():
    params = {"objective": objective, "max_depth": 4, "nthread": 1, "base_score": 0.3}
    if objective.startswith("multi"):
        params["num_class"] = 3
    matrix = xgboost.DMatrix(rows, label=target.astype(float), feature_names=["a", "b", "c"])
    booster = xgboost.train(params, matrix, num_boost_round=15)
    model = booster.save_raw("json").decode("utf-8")
    told["models"][objective] = {"model": model, "predictions": booster.predict(matrix).ravel().tolist()}
print(json.dumps(told))
`;

interface Told {
  readonly rows: readonly (readonly (number | null)[])[];
  readonly models: Readonly<
    Record<string, { readonly model: string; readonly predictions: readonly number[] }>
  >;
}

const told =
  python === undefined
    ? null
    : (JSON.parse(
        spawnSync(python, ['-c', trainer], { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout,
      ) as Told);

// XGBoost sums leaves in single precision.
describe.skipIf(told === null)('a model of XGBoost predicts here what it predicts there', () => {
  test.each([
    ['binary:logistic', ['no', 'yes']],
    ['multi:softprob', ['few', 'some', 'many']],
    ['reg:squarederror', []],
    ['count:poisson', []],
  ])('%s', (objective, classes) => {
    const { model, predictions } = told!.models[objective]!;
    const pipeline = pipelineFromXgboost(model, { column: 'y', classes });
    const column = (place: number) => told!.rows.map(row => row[place]!);
    const numbers = numbersOf(predictTable(pipeline, tableOf({ a: column(0), b: column(1), c: column(2) })));
    const ours = classes.length === 2 ? numbers.filter((_, i) => i % 2 === 1) : numbers;
    const size = predictions.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
    expect(furthestApart(ours, predictions) / size).toBeLessThan(1e-6);
  });

  test('classes that are not as many are refused', () => {
    const { model } = told!.models['multi:softprob']!;
    expect(() => pipelineFromXgboost(model, { column: 'y', classes: ['no', 'yes'] })).toThrow(
      'The model tells 3 classes apart, and 2 are named.',
    );
  });
});

test.each([0.1, -0.1, 0, 1, 16777216, -3.5, 1e-40])(
  'what rounds to below %d goes left, and no more',
  condition => {
    const single = Math.fround(condition);
    const most = atMostFor(single);
    expect(Math.fround(most)).toBeLessThan(single);
    const next = most + Math.max(Number.MIN_VALUE, Math.abs(most) * Number.EPSILON);
    expect(Math.fround(next) >= single).toBe(true);
  },
);

const tree = {
  left_children: [1, -1, -1],
  right_children: [2, -1, -1],
  split_indices: [0, 0, 0],
  split_conditions: [0.5, 1, 2],
  default_left: [0, 0, 0],
  split_type: [0, 0, 0],
  loss_changes: [1, 0, 0],
};
const modelOf = (trees: readonly object[], objective = 'reg:squarederror', name = 'gbtree') =>
  JSON.stringify({
    learner: {
      gradient_booster: { name, model: { trees } },
      learner_model_param: { num_feature: '1', num_class: '0', base_score: '0' },
      objective: { name: objective },
    },
  });

test.each([
  ['text that is no JSON', '{', 'no model of XGBoost'],
  ['another JSON', '{"learner": 1}', 'no model of XGBoost'],
  ['a node that is its own child', modelOf([{ ...tree, left_children: [0, -1, -1] }]), 'no model of XGBoost'],
  ['a column that it has not', modelOf([{ ...tree, split_indices: [1, 0, 0] }]), 'no model of XGBoost'],
  ['a list that is too short', modelOf([{ ...tree, split_indices: [0] }]), 'no model of XGBoost'],
  ['another booster', modelOf([tree], 'reg:squarederror', 'gblinear'), 'the booster "gblinear"'],
  ['another objective', modelOf([tree], 'rank:pairwise'), 'trained for "rank:pairwise"'],
  ['splits by category', modelOf([{ ...tree, split_type: [1, 0, 0] }]), 'splits by categories'],
])('%s is refused by name', (_, text, message) => {
  expect(() => pipelineFromXgboost(text, { column: 'y', classes: [] })).toThrow(message);
});

test('columns without names are called as XGBoost calls them', () => {
  const pipeline = pipelineFromXgboost(modelOf([tree]), { column: 'y', classes: [] });
  expect([...numbersOf(predictTable(pipeline, tableOf({ f0: [0, 0.5, null] })))]).toEqual([1, 2, 2]);
});
