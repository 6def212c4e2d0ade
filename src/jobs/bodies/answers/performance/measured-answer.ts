import { InputError } from '../../../../core/errors.ts';
import type { Answer, ClassificationAnswer, RegressionAnswer } from '../../../../core/evaluation/answer.ts';
import { classificationMetrics } from '../../../../core/evaluation/classification-metrics.ts';
import { regressionMetrics } from '../../../../core/evaluation/regression-metrics.ts';
import type { TestedRun } from '../tested-run.ts';

/** What a model said of test rows, with how many columns it was said from. */
export function measuredAnswer({ answer, pipeline }: Pick<TestedRun, 'answer' | 'pipeline'>): Answer {
  return answer.task === 'regression' ? { ...answer, predictors: pipeline.inputs.length } : answer;
}

/** @throws InputError for a model that predicts numbers */
export function classifierAnswer({ answer, pipeline }: TestedRun): ClassificationAnswer {
  if (answer.task === 'regression')
    throw new InputError(`${pipeline.target.column} is a number: it has no classes.`);
  return answer;
}

/** @throws InputError for a model that predicts classes */
export function regressorAnswer({ answer, pipeline }: TestedRun): RegressionAnswer {
  if (answer.task === 'classification')
    throw new InputError(`${pipeline.target.column} has classes: it leaves no residuals.`);
  return answer;
}

/** Every metric of an answer. */
export function metricsOf(answer: Answer): Readonly<Record<string, number>> {
  return answer.task === 'classification' ? classificationMetrics(answer) : regressionMetrics(answer);
}

/** The class of this code. @throws InputError where there is none */
export function classNamed({ pipeline: { target } }: TestedRun, code: number): string {
  const name = target.task === 'classification' ? target.classes[code] : undefined;
  if (name === undefined) throw new InputError(`${target.column} has no class number ${code}.`);
  return name;
}
