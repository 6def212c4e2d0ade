import { expect, test } from 'vitest';
import { r2 } from '../../../src/core/evaluation/explained-variance.ts';
import { accumulatedEffects } from '../../../src/core/inspection/accumulated-effects.ts';
import { coefficientTable, waldErrors } from '../../../src/core/inspection/coefficients.ts';
import { gridOf } from '../../../src/core/inspection/grid.ts';
import { jointDependence, partialDependence } from '../../../src/core/inspection/partial-dependence.ts';
import { permutationImportance } from '../../../src/core/inspection/permutation-importance.ts';
import { matrixOf } from '../../../src/core/matrix.ts';
import { type Table, columnNamed, isNumeric } from '../../../src/core/table/column.ts';
import { references } from '../../reference/reference.ts';
import { tableOf } from '../table-of.ts';

interface Inputs {
  readonly kind: string;
  readonly rows: readonly (readonly number[])[];
  readonly most: number;
  readonly coefficients: readonly number[];
  readonly intercept: number;
  readonly columns: Readonly<Record<string, readonly number[]>>;
}
type Expected = Readonly<Record<string, readonly (readonly number[])[]>> & {
  readonly means: readonly (readonly number[])[] & readonly number[];
  readonly sds: readonly number[];
  readonly errors: readonly number[];
  readonly lines: readonly (readonly (readonly number[])[])[];
};

const cases = references<Inputs, Expected>('inspection');
const reference = (kind: string) => cases.find(({ inputs }) => inputs.kind === kind)!;
const names = ['a', 'b', 'c'];

function tableOfRows(rows: Inputs['rows']): Table {
  return tableOf(Object.fromEntries(names.map((name, c) => [name, rows.map(row => row[c]!)])));
}

/** y = a·b + 3·sin(c). */
function say(table: Table): Float64Array {
  const [a, b, c] = names.map(name => {
    const column = columnNamed(table, name);
    if (!isNumeric(column)) throw new Error(`${name} holds no numbers`);
    return column.values;
  });
  return a!.map((value, row) => value * b![row]! + 3 * Math.sin(c![row]!));
}

function expectNear(found: Iterable<number>, expected: Iterable<number>, tolerance = 1e-9): void {
  const [own, theirs] = [[...found], [...expected]];
  expect(own.length).toBe(theirs.length);
  own.forEach((value, i) => expect(Math.abs(value - theirs[i]!)).toBeLessThan(tolerance));
}

test('partial dependence and the lines of single rows are as scikit-learn has them', () => {
  const { inputs, expected } = reference('dependence');
  const table = tableOfRows(inputs.rows);
  names.forEach((_, c) => {
    const found = partialDependence(say, table, gridOf(table, names[c]!, inputs.most));
    expectNear(found.mean, expected.means[c]!);
    expected.lines[c]!.forEach((line, row) => expectNear(found.rows[row]!, line));
  });
  const joint = jointDependence(say, table, gridOf(table, 'a', inputs.most), gridOf(table, 'c', inputs.most));
  expectNear(joint.flat(), expected['joint']!.flat());
});

test('dependence is asked at the very values at which scikit-learn asks', () => {
  const { inputs, expected } = reference('grids');
  for (const [name, column] of Object.entries(inputs.columns)) {
    const { values } = gridOf(tableOf({ [name]: column }), name, inputs.most);
    expectNear(values as number[], expected[name] as unknown as readonly number[]);
  }
});

test('accumulated local effects follow their formula', () => {
  const { inputs, expected } = reference('effects');
  const table = tableOfRows(inputs.rows);
  names.forEach((name, c) => {
    const found = accumulatedEffects(say, table, name, inputs.most);
    expectNear(found.at as number[], expected['ends']![c]!);
    expectNear(found.effects, expected['effects']![c]!);
  });
});

test('permutation importance is that of scikit-learn, within four standard errors of both', () => {
  const { inputs, expected } = reference('permutation');
  const table = tableOfRows(inputs.rows);
  const truth = say(table);
  const score = (shuffled: Table) => r2(truth, say(shuffled));
  const found = permutationImportance(table, names, score, { repeats: 400, seed: 1 });
  names.forEach((name, c) => {
    const own = found.find(({ column }) => column === name)!;
    const error = Math.sqrt((own.sd ** 2 + expected.sds[c]! ** 2) / 400);
    expect(Math.abs(own.mean - (expected.means as readonly number[])[c]!)).toBeLessThan(4 * error);
    expect(own.sd / expected.sds[c]!).toBeGreaterThan(0.8);
    expect(own.sd / expected.sds[c]!).toBeLessThan(1.25);
  });
});

test("Wald's standard errors and limits of odds ratios are the roots of the inverse information, and its normal limits", () => {
  const { inputs, expected } = reference('wald');
  const features = matrixOf(inputs.rows);
  const coefficients = Float64Array.from(inputs.coefficients);
  const errors = waldErrors(features, coefficients, inputs.intercept, 0);
  expectNear(errors!, expected.errors);
  const spread = (j: number) => {
    const values = inputs.rows.map(row => row[j]!);
    const center = values.reduce((sum, value) => sum + value, 0) / values.length;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - center) ** 2, 0) / values.length);
  };
  coefficientTable(names, coefficients, features, { standardErrors: errors }).forEach(({ odds }, j) => {
    const [low, high] = expected['limits']![j]!;
    const own = odds!.limits!;
    expectNear([own.low, own.high], [Math.exp(low! * spread(j)), Math.exp(high! * spread(j))], 1e-8);
  });
});
