import { expect, test } from 'vitest';
import { problemOf } from '../../../../src/features/deploy/api/problem-of.ts';
import { handleRequest } from '../../../../src/serving/handle.ts';
import { base, goodRow, serviceDouble } from '../../../serving/service-double.ts';

async function toldBy(row: unknown): Promise<unknown> {
  const request = new Request(new URL('models/risk/predict', base), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(row),
  });
  return (await handleRequest(request, base, serviceDouble().service)).json();
}

test("what the API says is wrong is read with each field's place", async () => {
  expect(problemOf(await toldBy({ ...goodRow, weight: 'heavy', age: null }))).toEqual({
    title: 'The input does not fit the model',
    detail: '"age" is null, but no row that the model learned from lacked it. 1 more of the kind.',
    errors: [
      { pointer: '/age', detail: '"age" is null, but no row that the model learned from lacked it.' },
      { pointer: '/weight', detail: '"weight" should be a number, not "heavy".' },
    ],
  });
});

test('an answer is no problem, nor is what is no object', async () => {
  expect(problemOf(await toldBy(goodRow))).toBeNull();
  expect([null, 7, 'text', [], { title: 'alone' }].map(problemOf)).toEqual(Array(5).fill(null));
});

test('faults of another make are told as far as they are understood', () => {
  const told = { title: 'No', detail: 'Never.', errors: [null, { detail: 'Here.' }, 'text'] };
  expect(problemOf(told)!.errors).toEqual([{ pointer: '', detail: 'Here.' }]);
});
