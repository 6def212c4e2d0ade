import { decide } from '../../../../core/pipeline/predictions.ts';
import { cellText } from '../../../../core/table/column.ts';
import type { Answers } from '../../../contracts/insight.ts';
import type { PerformanceQuestions } from '../../../contracts/questions/performance.ts';
import { openTestedRun } from '../tested-run.ts';
import { classifierAnswer } from './measured-answer.ts';

const mostRows = 100;

/** The test rows of one cell of the confusion matrix, the surest first. */
export const answerCellRows: Answers<PerformanceQuestions>['cell rows'] = async (runId, asks) => {
  const tested = await openTestedRun(runId);
  const { test, artifact } = tested;
  const { actual, probabilities, decision = null } = classifierAnswer(tested);
  const given = decide(probabilities, decision);
  const probabilityOf = (row: number) => probabilities.data[row * probabilities.columns + asks.predicted]!;
  const found = [...given.keys()]
    .filter(row => actual[row] === asks.actual && given[row] === asks.predicted)
    .sort((a, b) => probabilityOf(b) - probabilityOf(a) || a - b);
  return {
    total: found.length,
    columns: test.columns.map(({ name }) => name),
    rows: found.slice(0, mostRows).map(row => ({
      row: artifact.testRows[row]! + 1,
      probability: probabilityOf(row),
      cells: test.columns.map(column => cellText(column, row)),
    })),
  };
};
