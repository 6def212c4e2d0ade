import { type EstimatorName, estimatorLabels } from '../../core/models/catalogue.ts';
import type { RunResult } from '../training/run.ts';

/** How the chosen model comes from probabilities to what it says, where that is not the usual way. */
export interface DecisionWords {
  readonly term: string;
  readonly details: string;
}

type Known = Pick<RunResult, 'candidates' | 'chosen' | 'decision' | 'test'>;

/** "“Yes” from 31.2 %"; null where the most probable class is said. */
export function thresholdText({ decision, test }: Known): string | null {
  if (decision === undefined || test.task !== 'classification') return null;
  return `“${test.classes[decision.positive]}” from ${(100 * decision.threshold).toFixed(1)} %`;
}

/** In sentences, for whom wants to know how a tuned threshold or a calibration came about; empty for other models. */
export function decisionWords(result: Known): readonly DecisionWords[] {
  return [...thresholdWords(result), ...calibrationWords(result)];
}

function thresholdWords(result: Known): readonly DecisionWords[] {
  const text = thresholdText(result);
  const params = paramsOfChosen(result);
  if (text === null || params === null) return [];
  const { scoring } = params;
  const aim = typeof scoring === 'string' ? (scoringWords[scoring] ?? scoring) : 'its metric';
  return [
    {
      term: 'Threshold',
      details: `Says ${text} on, where ${aim} was best on rows that it did not learn from; usual is from 50 % on. It moves no probability, only what is said: the matrix, accuracy, precision and recall go by it, ROC AUC does not. The probabilities are those of ${within(params)}.`,
    },
  ];
}

function calibrationWords(result: Known): readonly DecisionWords[] {
  const params = paramsOfChosen(result);
  if (result.chosen !== 'calibratedClassifier' || params === null) return [];
  const { method, ensemble, cv } = params;
  const way = typeof method === 'string' ? (methodWords[method] ?? method) : 'its usual way';
  const kept =
    ensemble === false
      ? 'One classifier of all rows is kept, set right by what those of the folds answered'
      : `${typeof cv === 'number' ? cv : 'Several'} classifiers are kept, each set right on the fold that it did not learn from; their mean answers`;
  return [{ term: 'Calibration', details: `The probabilities of ${within(params)}, by ${way}. ${kept}.` }];
}

type Params = Readonly<Record<string, unknown>>;

function paramsOfChosen({ candidates, chosen }: Known): Params | null {
  return candidates.find(({ estimator }) => estimator === chosen)?.params ?? null;
}

/** The classifier within, in the middle of a sentence. */
function within({ estimator }: Params): string {
  const label = typeof estimator === 'string' ? estimatorLabels[estimator as EstimatorName] : undefined;
  return label === undefined ? 'the classifier within' : label.charAt(0).toLowerCase() + label.slice(1);
}

const scoringWords: Readonly<Record<string, string>> = {
  balanced_accuracy: 'balanced accuracy',
  accuracy: 'accuracy',
  f1: 'F1',
  matthews_corrcoef: 'Matthews’ correlation',
};

const methodWords: Readonly<Record<string, string>> = {
  sigmoid: 'a sigmoid curve (Platt): two numbers a class, steady on few rows',
  isotonic: 'isotonic regression: any rising curve, which asks for a thousand rows or more',
  temperature: 'a temperature: one number for all classes, so that the most probable class stays the same',
};
