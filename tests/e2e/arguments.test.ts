import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

test('without arguments: the sample, seed 42', () => {
  expect(readArguments([])).toEqual({
    data: null,
    target: null,
    task: null,
    positive: null,
    score: null,
    predictions: null,
    report: null,
    card: null,
    reportHtml: null,
    package: null,
    export: [],
    seed: 42,
    budgetSeconds: 30,
    screenshots: null,
  });
});

test.each([
  [['--seed', 'x'], '--seed takes a whole number from 0 on, not "x"'],
  [['--budget', '0'], '--budget takes a whole number from 1 on, not "0"'],
  [['--task', 'ranking'], '--task is classification or regression, not "ranking"'],
  [['--targett', 'churn'], '--targett'],
  [['--export', 'onnx,cobol'], 'not "cobol"'],
])('%j is refused by name', (argv, message) => {
  expect(() => readArguments(argv)).toThrow(message);
});

test('formats are told one after the other', () => {
  expect(readArguments(['--export', 'onnx,html,python']).export).toEqual(['onnx', 'html', 'python']);
});
