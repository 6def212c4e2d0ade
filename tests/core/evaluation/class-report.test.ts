import { expect, test } from 'vitest';
import { classReport } from '../../../src/core/evaluation/class-report.ts';
import { confusionMatrix } from '../../../src/core/evaluation/confusion-matrix.ts';
import { wilsonInterval } from '../../../src/core/statistics/wilson.ts';
import { references } from '../../reference/reference.ts';
import { expectClose } from './close-to.ts';

type Line = Readonly<Record<'precision' | 'recall' | 'f1-score' | 'support', number>>;

const { inputs, expected } = references<
  { actual: number[]; predicted: number[]; classes: string[] },
  Readonly<Record<string, Line>>
>('evaluation').find(({ name }) => name === 'report')!;

test('the report is that of scikit-learn', () => {
  const report = classReport(confusionMatrix(inputs.actual, inputs.predicted, 3), inputs.classes);
  for (const line of report.classes) {
    const theirs = expected[line.class]!;
    expectClose(line.precision.value, theirs.precision);
    expectClose(line.recall.value, theirs.recall);
    expectClose(line.fBeta, theirs['f1-score']);
    expect(line.support).toBe(theirs.support);
  }
  for (const average of ['macro', 'weighted'] as const) {
    const ours = report.averages.find(line => line.average === average)!;
    expectClose(ours.precision, expected[`${average} avg`]!.precision);
    expectClose(ours.fBeta, expected[`${average} avg`]!['f1-score']);
  }
});

test('each share has the interval of its own rows', () => {
  const [line] = classReport(confusionMatrix([0, 0, 0, 1], [0, 0, 1, 1], 2), ['no', 'yes']).classes;
  expect(line!.precision).toEqual({ value: 1, ...wilsonInterval(2, 2) });
  expect(line!.recall).toEqual({ value: 2 / 3, ...wilsonInterval(2, 3) });
});
