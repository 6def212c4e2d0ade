import { expect, test } from 'vitest';
import { columnsInLabelOrder, inLabelOrder } from '../../../../src/features/explore/pair/label-order.ts';

const named = (...labels: string[]) => labels.map(label => ({ label }));

test('a few stand by name, numbers in their order, many as they stood', () => {
  expect(inLabelOrder(named('Yes', 'No'))).toEqual(named('No', 'Yes'));
  expect(inLabelOrder(named('10', '9'))).toEqual(named('9', '10'));
  const many = named('g', 'f', 'e', 'd', 'c', 'b', 'a');
  expect(inLabelOrder(many)).toBe(many);
});

test("a crosstab's counts go with their columns", () => {
  expect(
    columnsInLabelOrder({
      rowLabels: ['gold', 'free'],
      columnLabels: ['Yes', 'No'],
      counts: [
        [3, 1],
        [5, 2],
      ],
    }),
  ).toEqual({
    rowLabels: ['gold', 'free'],
    columnLabels: ['No', 'Yes'],
    counts: [
      [1, 3],
      [2, 5],
    ],
  });
});
