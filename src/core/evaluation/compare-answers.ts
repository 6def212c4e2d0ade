import { decide } from '../pipeline/predictions.ts';
import { meanInterval } from '../statistics/mean-interval.ts';
import { mcnemar, type McNemarTest } from '../statistics/mcnemar.ts';
import type { Answer, ClassificationAnswer, RegressionAnswer } from './answer.ts';
import { columnOf } from './column-of.ts';
import { type AreaComparison, areaParts, compareAreas } from './delong.ts';
import { mean } from './mean.ts';

/** How two models differ on the same rows: first minus second. */
export type AnswerComparison =
  | {
      readonly task: 'classification';
      /** DeLong's test; null for more than two classes, which have no one area. */
      readonly area: AreaComparison | null;
      readonly hits: McNemarTest;
    }
  | {
      readonly task: 'regression';
      /** Difference of the mean absolute errors with its 95 % interval, row by row: below 0, the first is nearer. */
      readonly meanAbsoluteError: {
        readonly difference: number;
        readonly low: number;
        readonly high: number;
      };
    };

/** @throws RangeError for answers of unlike tasks */
export function compareAnswers(first: Answer, second: Answer): AnswerComparison {
  if (first.task === 'classification' && second.task === 'classification')
    return compareClassifiers(first, second);
  if (first.task === 'regression' && second.task === 'regression') return compareRegressors(first, second);
  throw new RangeError(`${first.task} cannot be compared with ${second.task}`);
}

function compareClassifiers(first: ClassificationAnswer, second: ClassificationAnswer): AnswerComparison {
  const { actual, positive } = first;
  const given = [first, second].map(({ probabilities, decision = null }) => decide(probabilities, decision));
  let [firstOnly, secondOnly] = [0, 0];
  for (let row = 0; row < actual.length; row++) {
    const [one, other] = [given[0]![row] === actual[row], given[1]![row] === actual[row]];
    if (one && !other) firstOnly++;
    if (other && !one) secondOnly++;
  }
  const partsOf = (answer: ClassificationAnswer, code: number) =>
    areaParts(actual, code, columnOf(answer.probabilities, code));
  return {
    task: 'classification',
    area: positive === null ? null : compareAreas(partsOf(first, positive), partsOf(second, positive)),
    hits: mcnemar(firstOnly, secondOnly),
  };
}

function compareRegressors(first: RegressionAnswer, second: RegressionAnswer): AnswerComparison {
  const differences = first.actual.map(
    (value, row) => Math.abs(value - first.predicted[row]!) - Math.abs(value - second.predicted[row]!),
  );
  const difference = mean(differences);
  const squares = differences.reduce((sum, one) => sum + (one - difference) ** 2, 0);
  const sd = Math.sqrt(squares / (differences.length - 1));
  return {
    task: 'regression',
    meanAbsoluteError: { difference, ...meanInterval(difference, sd, differences.length) },
  };
}
