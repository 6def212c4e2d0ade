import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cpuEstimators } from '../../../src/core/models/estimators.ts';
import { describeInput } from '../../../src/core/preprocessing/describe-input.ts';
import { defaultPlan } from '../../../src/core/preprocessing/default-plan.ts';
import { fitPreparation } from '../../../src/core/preprocessing/fit-preparation.ts';
import { learningRows } from '../../../src/core/preprocessing/learning-rows.ts';
import type { PlannedStep, PreparationPlan } from '../../../src/core/preprocessing/plan.ts';
import { transform } from '../../../src/core/preprocessing/transform.ts';
import {
  transformerOf,
  transformers,
  type TransformerKind,
} from '../../../src/core/preprocessing/transformers.ts';
import { predictTable } from '../../../src/core/pipeline/predict-table.ts';
import { type ColumnKind, type Table, isNumericKind } from '../../../src/core/table/column.ts';
import { tableOf } from '../table-of.ts';

/** As many tables as there is time for in every run of the tests. */
const numRuns = 400;
const any = fc.double({ noNaN: true });
const awkward = fc.constantFrom(0, -0, 1, -1, 5e-324, 1.7e308, Infinity, -Infinity, Number.NaN);
const number = fc.oneof({ weight: 4, arbitrary: any }, { weight: 2, arbitrary: awkward });
const word = fc.oneof(
  fc.constantFrom('a', 'b', 'missing', '', '__proto__', 'constructor', 'toString', '\u{1F600}', 'a b', '1'),
  fc.string({ maxLength: 5 }),
);
const kinds = [
  'number',
  'integer',
  'datetime',
  'category',
  'boolean',
  'text',
] as const satisfies ColumnKind[];
const names = ['__proto__', 'constructor', 'x y'] as const;

/** Two tables of the same columns, of `rows` and of a few rows. */
const tables = fc
  .record({
    rows: fc.integer({ min: 1, max: 25 }),
    kinds: fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 3 }),
  })
  .chain(({ rows, kinds }) => {
    const table = (length: number) =>
      fc
        .tuple(
          ...kinds.map(kind =>
            fc.array(fc.option<number | string>(isNumericKind(kind) ? number : word), {
              minLength: length,
              maxLength: length,
            }),
          ),
        )
        .map((cells): Table => {
          const made = cells.map((column, c) => tableOf({ c: column }, { c: kinds[c]! }).columns[0]!);
          return { rows: length, columns: made.map((column, c) => ({ ...column, name: names[c]! })) };
        });
    return fc.record({ train: table(rows), later: table(4), seed: fc.integer() });
  });

const stepKinds = Object.keys(transformers) as TransformerKind[];

/** A plan whose every column goes through some step that can read it, and through what makes it complete. */
function planFor(table: Table, choice: number): PreparationPlan {
  const groups = table.columns.map(({ name, kind }, c) => {
    const able = stepKinds.filter(step => transformerOf(step).takes.includes(kind));
    const step = { kind: able[(choice + c) % able.length]!, params: {} } as PlannedStep;
    const coded = !('values' in table.columns[c]!);
    const fill: PlannedStep = {
      kind: 'simpleImputer',
      params: { strategy: coded ? 'mostFrequent' : 'median' },
    };
    const steps = step.kind === 'simpleImputer' ? [fill] : [fill, step, ...(coded ? [] : [fill])];
    const encoded: PlannedStep[] = step.kind === 'simpleImputer' && coded ? [...steps, oneHot] : steps;
    return { name, columns: [name], steps: lenient(encoded, coded) };
  });
  return { format: 'terrarium-preparation-plan/1', groups, finally: [], balance: null };
}

const oneHot: PlannedStep = { kind: 'oneHotEncoder', params: { handleUnknown: 'ignore' } };

/** Encoders that let unknown categories pass, and fill in after those that leave them missing. */
function lenient(steps: readonly PlannedStep[], coded: boolean): readonly PlannedStep[] {
  return steps.flatMap((step): readonly PlannedStep[] => {
    if (step.kind === 'oneHotEncoder') return [oneHot];
    if (step.kind !== 'ordinalEncoder' || !coded) return [step];
    return [
      { kind: 'ordinalEncoder', params: { handleUnknown: 'useEncodedValue' } },
      { kind: 'simpleImputer', params: { strategy: 'constant', fillValue: -1 } },
    ];
  });
}

function targetOf({ rows }: Table, seed: number) {
  return {
    values: Float64Array.from({ length: rows }, (_, row) => (row + seed) & 1),
    classes: ['no', 'yes'],
  };
}

test('any table goes through any step, or is refused by name; features are never NaN or infinite', () => {
  fc.assert(
    fc.property(tables, fc.nat(60), ({ train, later, seed }, choice) => {
      const plan = planFor(train, choice);
      const context = { seed, target: targetOf(train, seed) };
      try {
        const preparation = fitPreparation(plan, train, context);
        const learned = learningRows(plan, preparation, train, context).features;
        const features = transform(preparation, later);
        expect(features.rows).toBe(later.rows);
        expect(features.columns).toBe(preparation.featureNames.length);
        expect([...learned.data, ...features.data].every(Number.isFinite)).toBe(true);
      } catch (error) {
        if (error instanceof Error && ['InputError', 'FitError'].includes(error.name)) return;
        throw error;
      }
    }),
    { numRuns, seed: 41 },
  );
});

test('any later table is predicted by the default preparation: no probability is NaN', async () => {
  const estimator = cpuEstimators.logisticRegression;
  await fc.assert(
    fc.asyncProperty(tables, async ({ train, later, seed }) => {
      const target = targetOf(train, seed);
      if (train.rows < 2) return;
      const plan = defaultPlan(train.columns);
      try {
        const preparation = fitPreparation(plan, train, { seed, target });
        const model = await estimator.fit(transform(preparation, train), target.values, estimator.defaults, {
          seed,
          classes: 2,
        });
        const predictions = predictTable(
          {
            format: 'terrarium-pipeline/1',
            inputs: train.columns.map(describeInput),
            target: {
              task: 'classification',
              column: 'y',
              kind: 'category',
              classes: target.classes,
              positive: 'yes',
            },
            preparation,
            estimator: 'logisticRegression',
            params: {},
            model,
          },
          later,
        );
        if (predictions.task !== 'classification') throw new Error('expected classes');
        expect(predictions.probabilities).toHaveLength(2 * later.rows);
        expect(predictions.probabilities.some(Number.isNaN)).toBe(false);
      } catch (error) {
        if (error instanceof Error && ['InputError', 'FitError'].includes(error.name)) return;
        throw error;
      }
    }),
    { numRuns, seed: 42 },
  );
});
