import { describe, expect, test } from 'vitest';
import { paramError } from '../../../../src/core/preprocessing/catalogue/param-error.ts';
import { changedBalance, changedParams } from '../../../../src/core/preprocessing/catalogue/param-text.ts';
import { planDefaults } from '../../../../src/core/preprocessing/catalogue/plan-defaults.ts';
import { resamplerCatalogue } from '../../../../src/core/preprocessing/catalogue/resampler-catalogue.ts';
import { fieldsOf, stepCatalogue } from '../../../../src/core/preprocessing/catalogue/step-catalogue.ts';
import { type ResamplerKind, resamplers } from '../../../../src/core/preprocessing/resampling/resamplers.ts';
import { type TransformerKind, transformers } from '../../../../src/core/preprocessing/transformers.ts';

const kinds = Object.keys(transformers) as TransformerKind[];
const balances = Object.keys(resamplers) as ResamplerKind[];

test('every transformer and every resampler is offered', () => {
  expect(Object.keys(stepCatalogue).sort()).toEqual([...kinds].sort());
  expect(Object.keys(resamplerCatalogue).sort()).toEqual([...balances].sort());
});

describe.each(kinds)('%s', kind => {
  const fields = fieldsOf(stepCatalogue[kind]);
  const defaults = planDefaults.step(kind);

  test('has a field for each parameter', () => {
    expect(fields.map(([name]) => name).sort()).toEqual(Object.keys(defaults).sort());
  });

  test('its defaults are values that its fields take', () => {
    const wrong = fields.flatMap(([name, field]) => paramError(field, defaults[name], null) ?? []);
    // No formula is better than one made up.
    expect(wrong).toEqual(kind === 'calculatedColumns' ? ['Add a column to calculate.'] : []);
    for (const [name, field] of fields) {
      const value = defaults[name];
      if (field.kind === 'choice' && value !== null) expect(Object.keys(field.options)).toContain(value);
      if (field.kind === 'choice' && value === null) expect(field.none).toBeDefined();
    }
  });
});

test('balancing has a field for each parameter', () => {
  for (const kind of balances) {
    const fields = fieldsOf(resamplerCatalogue[kind]).map(([name]) => name);
    expect(fields).toEqual(Object.keys(planDefaults.balance(kind)));
  }
});

test('what differs from the defaults is told in words', () => {
  expect(changedParams({ kind: 'simpleImputer', params: {} })).toEqual([]);
  expect(changedParams({ kind: 'simpleImputer', params: { strategy: 'mean', addIndicator: true } })).toEqual([
    'addIndicator = yes',
  ]);
  expect(changedParams({ kind: 'oneHotEncoder', params: { drop: 'first', maxCategories: 5 } })).toEqual([
    'maxCategories = 5',
    'drop = first',
  ]);
  expect(changedParams({ kind: 'tfidfVectorizer', params: { ngramRange: [1, 2] } })).toEqual([
    'ngramRange = 1 to 2',
  ]);
  expect(changedParams({ kind: 'timeSince', params: { reference: Date.UTC(2020, 1, 3) } })).toEqual([
    'reference = 2020-02-03',
  ]);
  expect(
    changedParams({ kind: 'calculatedColumns', params: { columns: [{ name: 'rate', formula: 'a / b' }] } }),
  ).toEqual(['columns = rate = a / b']);
  expect(changedBalance({ kind: 'smote', params: { kNeighbors: 3 } })).toEqual(['kNeighbors = 3']);
});

function errorOf(kind: TransformerKind, name: string, value: unknown, columns: string[] | null = null) {
  return paramError(new Map(fieldsOf(stepCatalogue[kind])).get(name)!, value, columns);
}

function formulas(formula: string) {
  return [{ name: 'rate', formula }];
}

describe('a value that a parameter cannot have is told', () => {
  test.each([
    ['kBinsDiscretizer', 'nBins', 1, 'Give 2 or more.'],
    ['kBinsDiscretizer', 'nBins', 2.5, 'Give a whole number.'],
    ['kBinsDiscretizer', 'nBins', null, 'Give a number.'],
    ['pca', 'nComponents', null, null],
    ['targetEncoder', 'smooth', 'auto', null],
    ['winsorizer', 'upper', 1.2, 'Give 1 or less.'],
    ['robustScaler', 'quantileRange', [75, 25], 'Give the smaller number first.'],
    ['labelledCuts', 'edges', [18, 18], '18 is not above 18: edges rise.'],
    ['labelledCuts', 'labels', ['young', 'young'], '"young" is there twice.'],
    ['datetimeEncoder', 'parts', [], 'Choose at least one.'],
  ] as const)('%s %s %j', (kind, name, value, message) => {
    expect(errorOf(kind, name, value)).toBe(message);
  });

  test('a formula, with where', () => {
    expect(errorOf('calculatedColumns', 'columns', formulas('a / b'), ['a', 'b'])).toBeNull();
    expect(errorOf('calculatedColumns', 'columns', formulas('a / (b'), ['a', 'b'])).toMatch(
      /^rate: It lacks a "\)" at its end/,
    );
    expect(errorOf('calculatedColumns', 'columns', formulas('a / c'), ['a', 'b'])).toBe(
      'rate: "c" is no number column of this group.',
    );
  });
});
