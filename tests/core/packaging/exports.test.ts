import { beforeAll, describe, expect, test } from 'vitest';
import { writeJavascript } from '../../../src/core/packaging/javascript/write-javascript.ts';
import { writeOnnx } from '../../../src/core/packaging/onnx/write-onnx.ts';
import { writePython } from '../../../src/core/packaging/python/write-python.ts';
import { describeScoring } from '../../../src/core/packaging/scoring/describe-scoring.ts';
import { furthestFrom } from '../../../src/core/packaging/scoring/run-program.ts';
import type { ScoringProgram } from '../../../src/core/packaging/scoring/scoring-program.ts';
import { writeSql } from '../../../src/core/packaging/sql/write-sql.ts';
import { exportCases } from './export-cases.ts';
import { importModule } from './javascript/import-module.ts';
import { onnxRuntime, runOnnx } from './onnx/onnx-runtime.ts';
import { hasPython, type PythonAnswers, runPython } from './python/run-python.ts';
import { answeredLabels, answeredNumbers, rawRows } from './raw-rows.ts';
import { furthestApart, labelsOf, numbersOf } from './predicted-numbers.ts';
import { type TrainedSample } from './trained-sample.ts';

const label = { name: 'sample', version: '1.0.0' };
/** Both compute in doubles; what is left is the order of sums. */
const nearest = 1e-9;

/** A program that starts beside eight others takes its time. */
const patience = 60_000;

// Each export is run by its own runtime on every row of a sample's test set, and on rows with gaps and new categories.
describe.each(exportCases)('$name', ({ train, asSql }) => {
  let trained: TrainedSample;
  let program: ScoringProgram;
  let python: PythonAnswers | null = null;

  beforeAll(async () => {
    trained = await train();
    program = describeScoring(trained.pipeline);
    if (!hasPython) return;
    python = runPython({
      code: writePython(program, label),
      query: asSql ? writeSql(program, { ...label, table: 'rows', keep: ['row_number'] }) : null,
      rows: rawRows(trained.rows),
    });
  }, patience);

  const expectSame = (numbers: ArrayLike<number>, labels: readonly string[]) => {
    expect(furthestApart(numbers, numbersOf(trained.predictions))).toBeLessThan(nearest);
    expect(labels).toEqual(labelsOf(trained.predictions));
  };

  test.skipIf(onnxRuntime === null)(
    'onnxruntime-node says of every row what we say',
    async () => {
      const answered = await runOnnx(onnxRuntime!, writeOnnx(program, label), trained.rows);
      const numbers = answered['probabilities'] ?? answered['prediction'];
      const labels = answered['label'] as { readonly data: readonly string[] } | undefined;
      expectSame(numbers!.data as ArrayLike<number>, labels?.data ?? []);
    },
    patience,
  );

  test('so does the program that all are written from', () => {
    const { predictions, rows } = trained;
    expect(furthestFrom(numbersOf(predictions), program, rows)).toBeLessThan(nearest);
  });

  test('so does the JavaScript module', async () => {
    const predict = await importModule(writeJavascript(program, label).code);
    const answers = rawRows(trained.rows).map(row => predict(row));
    expectSame(answeredNumbers(answers), answeredLabels(answers));
  });

  test.skipIf(!hasPython)('so does the Python module, in python3', () => {
    expectSame(answeredNumbers(python!.module), answeredLabels(python!.module));
  });

  test.skipIf(!hasPython || !asSql)('so does the SQL query, in SQLite', () => {
    const isValue = trained.predictions.task === 'regression';
    const numbers = python!.query!.flatMap(([, prediction, ...probabilities]) =>
      isValue ? [Number(prediction)] : probabilities,
    );
    expectSame(numbers, isValue ? [] : python!.query!.map(([, prediction]) => String(prediction)));
  });
});
