import { type CounterfactualTask, findCounterfactuals } from '../../../../core/inspection/counterfactual.ts';
import { explainedNumbers } from '../../../../core/inspection/explained-number.ts';
import type { Predictions } from '../../../../core/pipeline/pipeline-model.ts';
import { InputError } from '../../../../core/errors.ts';
import type { Answers } from '../../../contracts/insight.ts';
import type { ExplanationQuestions } from '../../../contracts/questions/explanation.ts';
import { openRow } from './asked-row.ts';
import { drawnRows, openExplainedRun } from './explained-run.ts';

/** Training rows whose values are tried, and to which a changed row is held. */
const mostTraining = 2000;

/** The fewest changes of a row that turn the answer, with values that training rows have. */
export const counterfactuals: Answers<ExplanationQuestions>['counterfactuals'] = async (
  runId,
  asks,
  report,
) => {
  const explained = await openExplainedRun(runId, asks.class);
  const { output, training, columns } = explained;
  const { row, predict } = await openRow(explained, asks.row);
  const before = predict(row);
  const said = explainedNumbers(before, output)[0]!;
  const goal = goalOf(before, output, asks.wished);
  const judge: CounterfactualTask['judge'] = table => {
    const predictions = predict(table);
    const numbers = explainedNumbers(predictions, output);
    return Array.from(numbers, (number, at) => ({ said: number, reached: goal.reached(predictions, at) }));
  };
  const found = findCounterfactuals(
    {
      row,
      training: drawnRows(training, mostTraining, 10),
      columns: columns.filter(name => !asks.fixed.includes(name)),
      judge,
      upward: goal.upward,
    },
    fraction => report({ fraction, phase: 'Trying changes' }),
  );
  report({ fraction: 1, phase: 'Done' });
  const times = row.columns.filter(({ kind }) => kind === 'datetime').map(({ name }) => name);
  return { found, wished: goal.inWords, said, times };
};

interface Goal {
  readonly inWords: string;
  readonly upward: boolean;
  readonly reached: (predictions: Predictions, at: number) => boolean;
}

/** To be given another class than now where the explained one is said, else that one; of a number, to reach what is wished for. */
function goalOf(before: Predictions, output: number, wished: number | null): Goal {
  if (before.task === 'regression') {
    if (wished === null || !Number.isFinite(wished))
      throw new InputError('No value is wished for.', 'Say which value to reach.');
    const upward = wished >= before.values[0]!;
    return {
      inWords: String(wished),
      upward,
      reached: (predictions, at) => {
        if (predictions.task !== 'regression') return false;
        return upward ? predictions.values[at]! >= wished : predictions.values[at]! <= wished;
      },
    };
  }
  const isSaid = before.codes[0] === output;
  const name = before.classes[output]!;
  const other = before.classes.length === 2 ? before.classes[1 - output]! : `not ${name}`;
  return {
    inWords: isSaid ? other : name,
    upward: !isSaid,
    reached: (predictions, at) =>
      predictions.task === 'classification' && (predictions.codes[at] === output) !== isSaid,
  };
}
