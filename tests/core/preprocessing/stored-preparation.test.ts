import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Importance } from '../../../src/core/inspection/importance.ts';
import type { PipelineModel } from '../../../src/core/pipeline/pipeline-model.ts';
import { predictTable } from '../../../src/core/pipeline/predict-table.ts';
import { currentPreparation } from '../../../src/core/preprocessing/stored-preparation.ts';
import { transform } from '../../../src/core/preprocessing/transform.ts';
import { trainAndCompare } from '../../../src/core/selection/train-and-compare.ts';
import { buys, surroundings } from '../selection/customers.ts';
import { tableOf } from '../table-of.ts';

interface Saved {
  readonly pipeline: PipelineModel;
  readonly rows: Parameters<typeof tableOf>[0];
  readonly features: readonly number[];
  readonly probabilities: readonly number[];
  readonly scores: readonly number[];
  readonly importances: readonly Importance[];
}

/** A model as it was stored before there were plans, and what the code of then made of some rows. */
const saved: Saved = JSON.parse(
  readFileSync(join(import.meta.dirname, 'fixtures/pipeline-1.json'), 'utf8'),
  (_key, value: unknown) =>
    value !== null && typeof value === 'object' && 'float64' in value
      ? Float64Array.from(value.float64 as number[])
      : value,
);

test('a model of the first format scores as it did then, to the last bit', () => {
  const table = tableOf(saved.rows);
  expect([...transform(saved.pipeline.preparation, table).data]).toEqual(saved.features);
  const predictions = predictTable(saved.pipeline, table);
  expect(predictions).toMatchObject({ probabilities: Float64Array.from(saved.probabilities) });
});

test('reading it leaves it as it was stored', () => {
  const before = structuredClone(saved.pipeline.preparation);
  expect(currentPreparation(saved.pipeline.preparation).format).toBe('terrarium-preparation/2');
  expect(saved.pipeline.preparation).toEqual(before);
});

test('the default plan trains the model of then: its scores and importances to the last bit, its coefficients but for rounding', async () => {
  const settings = { ...buys.settings, candidates: ['logisticRegression'] } as const;
  const { pipeline, result } = await trainAndCompare({ ...buys, settings }, surroundings());
  expect(result.candidates).toMatchObject([{ scores: saved.scores }]);
  // The rows' losses are added up in another order than then.
  const { coefficients } = pipeline.model as { coefficients: Float64Array };
  const { coefficients: then } = saved.pipeline.model as unknown as { coefficients: Float64Array };
  coefficients.forEach((coefficient, j) => expect(coefficient).toBeCloseTo(then[j]!, 12));
  expect(pipeline.preparation.featureNames).toEqual(saved.pipeline.preparation.featureNames);
  expect(result.importances).toEqual(saved.importances);
});

test('a preparation of a later version is refused by its format', () => {
  const later = { format: 'terrarium-preparation/9', groups: [], featureNames: [] };
  expect(() => currentPreparation(later as never)).toThrow('"terrarium-preparation/9"');
});
