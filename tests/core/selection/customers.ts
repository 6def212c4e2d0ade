import type { EstimatorName } from '../../../src/core/models/catalogue.ts';
import type { Estimator } from '../../../src/core/models/estimator.ts';
import { cpuEstimators } from '../../../src/core/models/estimators.ts';
import { createRandom } from '../../../src/core/random.ts';
import type { ComparisonProgress } from '../../../src/core/selection/progress.ts';
import type { ComparisonInput } from '../../../src/core/selection/train-and-compare.ts';
import type { Table } from '../../../src/core/table/column.ts';
import { tableOf } from '../table-of.ts';

export type AnyEstimator = Estimator<object, object>;

/** What trains on the CPU. */
export const cpu: Partial<Record<EstimatorName, AnyEstimator>> = cpuEstimators;

/** Estimators from the CPU's, with some replaced or (null) not to be had; a clock that stands still. */
export function surroundings(
  replaced: Partial<Record<EstimatorName, AnyEstimator | null>> = {},
  report: (progress: ComparisonProgress) => void = () => {},
) {
  const estimatorFor = (name: EstimatorName) => {
    const found = name in replaced ? replaced[name] : cpu[name];
    if (!found) throw new Error(`${name} is not here`);
    return found;
  };
  return { now: () => 0, estimatorFor, report };
}

/** Whether someone buys: decided by age and channel, with noise; gaps here and there. */
function customers(rows = 150): Table {
  const random = createRandom(9);
  const people = Array.from({ length: rows }, (_, row) => {
    const [age, channel] = [20 + 50 * random(), random() < 0.5 ? 'web' : 'shop'];
    const leaning = (age - 45) / 8 + (channel === 'web' ? 1.5 : -1.5) + 2 * (random() - 0.5);
    return {
      id: `c${row}`,
      age: random() < 0.1 ? null : age,
      channel: random() < 0.1 ? null : channel,
      noise: random(),
      spent: 100 + 10 * leaning,
      buys: row === 3 ? null : leaning > 0 ? 'yes' : 'no',
    };
  });
  const column = <Name extends keyof (typeof people)[number]>(name: Name) => people.map(one => one[name]);
  return tableOf(
    {
      id: column('id'),
      age: column('age'),
      channel: column('channel'),
      noise: column('noise'),
      spent: column('spent'),
      buys: column('buys'),
    },
    { id: 'identifier' },
  );
}

/** Who buys: two classes and an identifier. */
export const buys: ComparisonInput = {
  table: { ...customers(), columns: customers().columns.filter(({ name }) => name !== 'spent') },
  problem: { task: 'classification', target: 'buys', positive: 'yes', metric: 'roc_auc' },
  settings: {
    seed: 42,
    testShare: 0.2,
    folds: 5,
    candidates: ['dummyClassifier', 'logisticRegression', 'randomForestClassifier'],
  },
};
/** What they spend: a number. */
export const spent: ComparisonInput = {
  table: { ...customers(), columns: customers().columns.filter(({ name }) => name !== 'buys') },
  problem: { task: 'regression', target: 'spent', positive: null, metric: 'r2' },
  settings: { seed: 42, testShare: 0.2, folds: 5, candidates: ['dummyRegressor', 'ridge'] },
};
