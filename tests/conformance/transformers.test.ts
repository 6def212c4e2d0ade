import { describe, expect, test } from 'vitest';
import { defaultPlan } from '../../src/core/preprocessing/default-plan.ts';
import { fitPreparation } from '../../src/core/preprocessing/fit-preparation.ts';
import { selectColumns } from '../../src/core/preprocessing/select-columns.ts';
import { transform } from '../../src/core/preprocessing/transform.ts';
import { transformerOf } from '../../src/core/preprocessing/transformers.ts';
import { type Table, isNumeric, takeTableRows } from '../../src/core/table/column.ts';
import {
  type TransformerSubject,
  groupOf,
  people,
  staysOf,
  transformerSubjects,
} from './transformer-subjects.ts';

const train = people(60, 0);
const gappy = people(60, 0.2);
const context = { seed: 4, target: { values: staysOf(train), classes: ['no', 'yes'] } };

describe.each(transformerSubjects)('$kind', subject => {
  const transformer = transformerOf(subject.kind);
  const params = { ...transformer.defaults, ...subject.params };
  const input = (table: Table) => {
    const selected = selectColumns(table, subject.columns);
    return subject.needsComplete ? withoutGaps(selected) : selected;
  };
  const fit = (table: Table) =>
    transformer.fit(input(table), params, { seed: 4, target: { ...context.target, values: staysOf(table) } });

  test('the same rows and seed give the same', () => {
    expect(fit(gappy)).toEqual(fit(gappy));
  });

  test('fitting and transforming leave their inputs unchanged', () => {
    const before = structuredClone({ gappy, params });
    const fitted = fit(gappy);
    const fittedBefore = structuredClone(fitted);
    transformer.transform(fitted, input(gappy));
    expect({ gappy, params }).toEqual(before);
    expect(fitted).toEqual(fittedBefore);
  });

  test('what was fitted is plain: a structured clone, and JSON, transform alike', () => {
    const fitted = fit(gappy);
    const made = transformer.transform(fitted, input(gappy));
    expect(structuredClone(fitted)).toEqual(fitted);
    expect(transformer.transform(JSON.parse(JSON.stringify(fitted)) as object, input(gappy))).toEqual(made);
  });

  test('rows transformed alone agree with rows transformed together, also none', () => {
    const fitted = fit(train);
    const chosen = [7, 0, 7, 59];
    const together = takeTableRows(transformer.transform(fitted, input(gappy)), chosen);
    expect(transformer.transform(fitted, input(takeTableRows(gappy, chosen)))).toEqual(together);
    const none = transformer.transform(fitted, input(takeTableRows(gappy, [])));
    expect(none.rows).toBe(0);
    expect(none.columns.map(({ name }) => name)).toEqual(together.columns.map(({ name }) => name));
  });

  test('what comes out is as it says of missing values, and never infinite', () => {
    const fitted = fit(gappy);
    const complete = numbersIn(transformer.transform(fit(train), input(train)));
    const holed = numbersIn(transformer.transform(fitted, input(people(60, 0.3, 9))));
    if (transformer.missing === 'fills') expect(holed.some(Number.isNaN)).toBe(false);
    if (transformer.missing !== 'makes') expect(complete.some(Number.isNaN)).toBe(false);
    for (const value of [...complete, ...holed]) expect(Math.abs(value)).not.toBe(Infinity);
  });

  describe('is told by name, or does without, where there is', () => {
    test.each([
      ['nothing but gaps', takeTableRows(people(12, 1), [...Array(12).keys()])],
      ['one value alone', takeTableRows(train, Array(12).fill(5))],
      ['one row', takeTableRows(train, [3])],
    ])('%s', (_, table) => {
      const attempt = featuresOf(subject, table);
      if (attempt instanceof Error) expect(['InputError', 'FitError']).toContain(attempt.name);
      else expect([...attempt].every(Number.isFinite)).toBe(true);
    });
  });

  test('columns that it cannot read are refused by name', () => {
    const unread = train.columns.find(({ kind }) => !transformer.takes.includes(kind));
    if (unread === undefined) return;
    const plan = {
      ...defaultPlan([]),
      groups: [groupOf({ ...subject, columns: [unread.name] })],
    };
    expect(() => fitPreparation(plan, train, context)).toThrow(
      expect.objectContaining({ name: 'InputError', message: expect.stringContaining(`"${unread.name}"`) }),
    );
  });
});

function withoutGaps(table: Table): Table {
  const columns = table.columns.map(column =>
    isNumeric(column) ? { ...column, values: column.values.map(value => value || 0) } : column,
  );
  return { ...table, columns };
}

/** The features of the table's own rows, or what the fit said against it. */
function featuresOf(subject: TransformerSubject, table: Table): Float64Array | Error {
  const plan = {
    ...defaultPlan([]),
    groups: [groupOf(subject)],
  };
  try {
    const target = { ...context.target, values: staysOf(table) };
    return transform(fitPreparation(plan, table, { seed: 4, target }), table).data;
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}

function numbersIn(table: Table): readonly number[] {
  return table.columns.flatMap(column => (isNumeric(column) ? [...column.values] : []));
}
