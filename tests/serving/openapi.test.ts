import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { handleRequest } from '../../src/serving/handle.ts';
import { base, goodRow, serviceDouble } from './service-double.ts';

async function described(double = serviceDouble()) {
  const response = await handleRequest(new Request(new URL('openapi.json', base)), base, double.service);
  return response.json();
}

const regression = { task: 'regression', column: 'days', kind: 'number' } as const;

test.each([
  ['a classifier', serviceDouble()],
  ['a regressor', serviceDouble(regression)],
  ['no model', { ...serviceDouble(), service: { ...serviceDouble().service, listModels: async () => [] } }],
])('the description of %s is valid OpenAPI 3.1', async (_, double) => {
  const document = await described(double);
  const validator = new Validator();
  expect(await validator.validate(document)).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
});

test('what is no such description is refused by the same validator', async () => {
  const { paths: _paths, ...rest } = await described();
  expect((await new Validator().validate({ ...rest, info: {} })).valid).toBe(false);
});

test('a model says what it takes: fields, kinds, what may be missing, what training saw', async () => {
  const { paths, components } = await described();
  expect(Object.keys(paths)).toContain('/models/risk/predict');
  const row = components.schemas.Row1;
  expect(row.required).toEqual(['age', 'smoker/ever', 'ward']);
  expect(Object.keys(row.properties)).toEqual(Object.keys(goodRow));
  expect(row.properties.age).toEqual({ type: 'integer', description: 'Training saw 18 to 90.' });
  expect(row.properties.weight.type).toEqual(['number', 'null']);
  expect(row.properties.ward.examples).toEqual(['north', '7']);
  expect(components.schemas.Answer1.properties.prediction.enum).toEqual(['no', 'yes']);
});
