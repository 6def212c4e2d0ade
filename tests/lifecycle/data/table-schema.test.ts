import { describe, expect, test } from 'vitest';
import { profileTable } from '../../../src/core/explore/profile-table.ts';
import { type ColumnEntry, entryOf } from '../../../src/lifecycle/data/data-dictionary.ts';
import { type SchemaField, tableSchema } from '../../../src/lifecycle/data/dictionary-export.ts';
import { tableOf } from '../../core/table-of.ts';

const table = tableOf(
  {
    age: [3, 70],
    weight: [3.5, 70.1],
    joined: [Date.UTC(2020, 0, 1), Date.UTC(2021, 0, 1)],
    plan: ['basic', 'pro'],
    churn: ['Yes', 'No'],
    side: ['left', 'right'],
    code: ['a1', 'a2'],
  },
  { age: 'integer', joined: 'datetime', churn: 'boolean', side: 'boolean', code: 'identifier' },
);
const dataset = {
  id: 'ab12',
  name: 'people',
  rows: 2,
  schema: table.columns.map(({ name, kind }) => ({ name, kind })),
  profile: profileTable(table),
};
const entry = (name: string, changes: Partial<ColumnEntry>): ColumnEntry => ({
  ...entryOf(undefined, name),
  ...changes,
});
const dictionary = {
  columns: [
    entry('age', {
      unit: 'years',
      meaning: 'Age at entry',
      allowed: { kind: 'range', least: 0, most: 120 },
      sensitivity: 'personal',
    }),
    entry('weight', { allowed: { kind: 'range', least: 0.5, most: null } }),
    entry('joined', { allowed: { kind: 'range', least: Date.UTC(2019, 11, 31), most: null } }),
    entry('plan', { allowed: { kind: 'set', values: ['basic', 'pro', 'basic'] } }),
    entry('churn', { allowed: { kind: 'set', values: ['Yes', 'No'] } }),
    // Said when the column was of another kind.
    entry('code', { allowed: { kind: 'range', least: 0, most: 1 } }),
  ],
};

test('what a person said and what the data are', () => {
  expect(tableSchema(dataset, dictionary)).toEqual({
    name: 'people',
    missingValues: [''],
    fields: [
      {
        name: 'age',
        type: 'integer',
        kind: 'integer',
        description: 'Age at entry',
        unit: 'years',
        sensitivity: 'personal',
        constraints: { minimum: 0, maximum: 120 },
      },
      { name: 'weight', type: 'number', kind: 'number', constraints: { minimum: 0.5 } },
      {
        name: 'joined',
        type: 'datetime',
        format: 'any',
        kind: 'datetime',
        constraints: { minimum: '2019-12-31' },
      },
      { name: 'plan', type: 'string', kind: 'category', constraints: { enum: ['basic', 'pro'] } },
      { name: 'churn', type: 'boolean', kind: 'boolean', trueValues: ['Yes'], falseValues: ['No'] },
      { name: 'side', type: 'string', kind: 'boolean' },
      { name: 'code', type: 'string', kind: 'identifier' },
    ],
  });
});

/**
 * The rules of the published profile (https://datapackage.org/profiles/2.0/tableschema.json) for the types that the app
 * writes: formats, and constraints with what their values are.
 */
const published: Readonly<
  Record<SchemaField['type'], { readonly formats: readonly string[]; readonly constraints: object }>
> = {
  string: { formats: ['default', 'email', 'uri', 'binary', 'uuid'], constraints: { enum: 'strings' } },
  number: { formats: ['default'], constraints: { minimum: 'number', maximum: 'number' } },
  integer: { formats: ['default'], constraints: { minimum: 'integer', maximum: 'integer' } },
  datetime: { formats: ['default', 'any'], constraints: { minimum: 'string', maximum: 'string' } },
  boolean: { formats: ['default'], constraints: {} },
};

function isOf(type: unknown, value: unknown): boolean {
  if (type === 'strings')
    return Array.isArray(value) && value.length > 0 && new Set(value).size === value.length;
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type && (type !== 'number' || Number.isFinite(value));
}

describe('the published rules of Table Schema hold', () => {
  const schema = JSON.parse(JSON.stringify(tableSchema(dataset, dictionary))) as ReturnType<
    typeof tableSchema
  >;
  test('missing values are strings, fields have unique names', () => {
    expect(schema.missingValues.every(text => typeof text === 'string')).toBe(true);
    expect(new Set(schema.fields.map(({ name }) => name)).size).toBe(schema.fields.length);
  });
  test.each(schema.fields.map(field => [field.name, field] as const))('%s', (_, field) => {
    const { formats, constraints } = published[field.type];
    expect(formats).toContain(field.format ?? 'default');
    for (const [name, value] of Object.entries(field.constraints ?? {}))
      expect(isOf(Object.entries(constraints).find(([known]) => known === name)?.[1], value)).toBe(true);
    for (const words of [field.trueValues, field.falseValues])
      if (words !== undefined) expect([field.type, isOf('strings', words)]).toEqual(['boolean', true]);
  });
});
