import { describe, expect, test } from 'vitest';
import { type Matrix, takeRows, zeros } from '../../src/core/matrix.ts';
import type { EstimatorName } from '../../src/core/models/catalogue.ts';
import type { SupervisedTask } from '../../src/core/models/entry.ts';
import type { Estimator, FitContext } from '../../src/core/models/estimator.ts';
import { predictWith } from '../../src/core/models/scorers.ts';
import { classRefusals, commonRefusals, missingRefusals } from './refusals.ts';
import { learnableTable, type LearnableTable, repeatRows } from './learnable-tables.ts';

export interface Subject {
  readonly name: EstimatorName;
  readonly task: SupervisedTask;
  /** Numbers of classes to classify; 2 and 3 unless told. */
  readonly classes?: readonly number[];
  readonly estimator: Estimator<object, object>;
  /** Laid over the defaults, to make the tests quick or the estimator deterministic. */
  readonly params?: object;
  /** Parameters under which integer weights equal repeated rows; null where randomness forbids it. */
  readonly weightParams: object | null;
  /** The dummies are what the others must beat. */
  readonly learns: boolean;
  /** Makes of the table's features what the estimator is for, where they are not. */
  readonly prepare?: (features: Matrix) => Matrix;
  /** Whether missing features are handled rather than refused. */
  readonly takesMissing?: boolean;
}

/** What every estimator promises (src/core/models/estimator.ts), as tests. */
export function describeContract(subject: Subject): void {
  const { name, task, estimator, weightParams } = subject;
  const { prepare = (features: Matrix) => features } = subject;
  const tables = (task === 'classification' ? (subject.classes ?? [2, 3]) : [0])
    .map(learnableTable)
    .map(table => ({ ...table, features: prepare(table.features) }));
  const fit = (table: LearnableTable, context: Partial<FitContext> = {}, params: object = {}) =>
    estimator.fit(
      table.features,
      table.target,
      { ...estimator.defaults, ...subject.params, ...params },
      { seed: 5, classes: table.classes, ...context },
    );

  describe.each(tables)(`${name}, classes: $classes`, table => {
    test('the same seed gives the same model', async () => {
      expect(await fit(table)).toEqual(await fit(table));
    });

    test('fitting and predicting leave their inputs unchanged', async () => {
      const weights = Float64Array.from(table.target, (_, row) => 1 + (row % 3));
      const before = structuredClone({ table, weights });
      const model = await fit(table, { sampleWeight: weights });
      const modelBefore = structuredClone(model);
      estimator.predict(model, table.features);
      expect({ table, weights }).toEqual(before);
      expect(model).toEqual(modelBefore);
    });

    test('the model predicts the same after structuredClone, and through the one door', async () => {
      const model = await fit(table);
      const predictions = estimator.predict(model, table.features);
      const copy = structuredClone(model);
      expect(copy).toEqual(model);
      expect(predictWith(name, copy, table.features)).toEqual(predictions);
    });

    test('rows predicted alone agree with rows predicted together', async () => {
      const model = await fit(table);
      const chosen = [3, 70, 3, 119];
      const all = estimator.predict(model, table.features);
      expect(estimator.predict(model, takeRows(table.features, chosen))).toEqual(takeRows(all, chosen));
      expect(estimator.predict(model, zeros(0, table.features.columns)).rows).toBe(0);
    });

    if (weightParams !== null)
      test('integer weights equal repeated rows', async () => {
        const counts = Float64Array.from(table.target, (_, row) => (row * 7) % 4);
        const weighted = await fit(table, { sampleWeight: counts }, weightParams);
        const repeated = await fit(repeatRows(table, counts), {}, weightParams);
        const predicted = estimator.predict(weighted, table.features).data;
        // Sums in another order differ by rounding, and L-BFGS carries it on to its stop.
        expect(furthest(predicted, estimator.predict(repeated, table.features).data)).toBeLessThan(1e-6);
        const unweighted = await fit(table, {}, weightParams);
        expect(furthest(predicted, estimator.predict(unweighted, table.features).data)).toBeGreaterThan(1e-3);
      });

    if (subject.learns)
      test('it explains at least half of what the dummy leaves', async () => {
        const predictions = estimator.predict(await fit(table), table.features);
        expect(squaredError(predictions, table)).toBeLessThan(0.5 * squaredErrorOfMeans(table));
      });

    if (task === 'classification')
      test('probabilities lie in [0, 1] and sum to 1 in every row', async () => {
        const { data, rows, columns } = estimator.predict(await fit(table), table.features);
        expect(columns).toBe(table.classes);
        for (let row = 0; row < rows; row++) {
          const probabilities = data.subarray(row * columns, (row + 1) * columns);
          expect(Math.min(...probabilities)).toBeGreaterThanOrEqual(0);
          expect(Math.max(...probabilities)).toBeLessThanOrEqual(1);
          expect(probabilities.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        }
      });

    if (estimator.importances !== undefined)
      test('importances are shares', async () => {
        const importances = estimator.importances!(await fit(table));
        expect(importances).toHaveLength(table.features.columns);
        expect(Math.min(...importances)).toBeGreaterThanOrEqual(0);
        expect(importances.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      });

    test('progress never falls and ends at 1', async () => {
      const told: number[] = [];
      await fit(table, { report: fraction => told.push(fraction) });
      expect(told).toEqual(told.toSorted((a, b) => a - b));
      expect(told.at(-1)).toBe(1);
    });

    if (subject.takesMissing === true)
      test.each(missingRefusals)('$what is taken as it is', async ({ change }) => {
        const { table: changed } = change(table);
        const { data } = estimator.predict(await fit(changed), changed.features);
        expect(data.every(Number.isFinite)).toBe(true);
      });

    describe('refuses by name', () => {
      const refusals = [
        ...commonRefusals,
        ...(subject.takesMissing === true ? [] : missingRefusals),
        ...(task === 'classification' ? classRefusals : []),
      ];
      test.each(refusals)('$what', async ({ change, message }) => {
        const { table: changed, sampleWeight } = change(table);
        const attempt = async () => fit(changed, sampleWeight && { sampleWeight });
        await expect(attempt()).rejects.toMatchObject({
          name: 'FitError',
          message: expect.stringContaining(message),
        });
      });
    });
  });

  test(`${name} refuses a model of an unknown format by name`, () => {
    expect(() => predictWith(name, { format: 'other/9' }, zeros(1, 4))).toThrow(
      expect.objectContaining({ name: 'ModelFormatError' }),
    );
  });
}

function furthest(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Math.max(...Array.from(a, (value, i) => Math.abs(value - b[i]!)));
}

/** Squared error of the values, or of the probabilities against the class indicators (Brier score). */
function squaredError(predictions: Matrix, { target, classes }: LearnableTable): number {
  const { data, columns } = predictions;
  return data.reduce((sum, value, i) => {
    const own = target[Math.floor(i / columns)]!;
    const truth = classes === 0 ? own : own === i % columns ? 1 : 0;
    return sum + (value - truth) ** 2;
  }, 0);
}

/** The same of the best constant: the mean, or the class shares. */
function squaredErrorOfMeans(table: LearnableTable): number {
  const { target, classes } = table;
  const means =
    classes === 0
      ? [target.reduce((sum, value) => sum + value, 0) / target.length]
      : Array.from(
          { length: classes },
          (_, code) => target.filter(own => own === code).length / target.length,
        );
  const constant = {
    data: Float64Array.from(Array.from(target).flatMap(() => means)),
    columns: means.length,
  };
  return squaredError({ ...constant, rows: target.length }, table);
}
