import { expect, test } from 'vitest';
import { writeJavascript } from '../../../../src/core/packaging/javascript/write-javascript.ts';
import { describeScoring } from '../../../../src/core/packaging/scoring/describe-scoring.ts';
import { exportCases } from '../export-cases.ts';
import { answeredLabels, answeredNumbers, type RawAnswer, rawRows, type RawRow } from '../raw-rows.ts';
import { furthestApart, labelsOf, numbersOf, trainedSample } from '../trained-sample.ts';

const label = { name: 'sample', version: '1.0.0' };

async function loadModule(code: string): Promise<(row: RawRow) => RawAnswer> {
  const address = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
  return ((await import(/* @vite-ignore */ address)) as { predict: (row: RawRow) => RawAnswer }).predict;
}

// Both compute in doubles; sums are in another order.
test.each(exportCases)('the module says of every row what we say: $name', async ({ train }) => {
  const { pipeline, rows, predictions } = await train();
  const predict = await loadModule(writeJavascript(describeScoring(pipeline), label).code);
  const answers = rawRows(rows).map(row => predict(row));
  expect(furthestApart(answeredNumbers(answers), numbersOf(predictions))).toBeLessThan(1e-9);
  expect(answeredLabels(answers)).toEqual(labelsOf(predictions));
});

test('its types name the columns and the classes', async () => {
  const { pipeline } = await trainedSample('penguins', 'decisionTreeClassifier');
  const { types } = writeJavascript(describeScoring(pipeline), label);
  expect(types).toContain('export type Class = "Adelie" | "Chinstrap" | "Gentoo";');
  expect(types).toContain('  "bill_length_mm"?: number | null;');
  expect(types).toContain('  "sex"?: string | null;');
});

test('a name that would end its comment or its text does not', async () => {
  const { pipeline } = await trainedSample('concrete', 'dummyRegressor');
  const column = 'a"\n*/ throw new Error("out")\u2028';
  const program = describeScoring({ ...pipeline, target: { ...pipeline.target, column } });
  const inputs = program.inputs.map(input => ({ ...input, name: `${input.name}"];\n` }));
  const { code } = writeJavascript({ ...program, inputs }, { ...label, name: 'two\nlines' });
  expect((await loadModule(code))({}).prediction).toBeGreaterThan(0);
});
