import { FitError } from '../../errors.ts';
import { takeRows } from '../../matrix.ts';
import { deriveSeed } from '../../random.ts';
import type { EstimatorName } from '../catalogue.ts';
import type { DecisionRule } from '../decision-rule.ts';
import type { Estimator } from '../estimator.ts';
import { checkClassification, checkWidth } from '../input-checks.ts';
import { checkFormat } from '../model-format.ts';
import { weightsOrOnes } from '../sample-weights.ts';
import { classScores } from './calibration/class-scores.ts';
import { type InnerFolds, innerFolds } from './inner-folds.ts';
import { takeLearningRows, weightedRows } from './learning-rows.ts';
import { memberFitter } from './member-fitter.ts';
import { type Member, type Members, namedMember, takesMissing } from './members.ts';
import { foldFits } from './out-of-fold.ts';
import { type ScoredRows, type ThresholdMetric, thresholdMetrics, tuneThreshold } from './tuned-threshold.ts';

export interface ThresholdClassifierParams extends InnerFolds {
  readonly estimator: Member;
  /** What the threshold makes best. */
  readonly scoring: ThresholdMetric;
  /** How many are tried, at least 2. */
  readonly thresholds: number;
  /** Code of the class that is said at and above the threshold; null for the positive one of the task, or else 1. */
  readonly posLabel: number | null;
}

const format = 'terrarium-threshold-classifier/1';

export interface ThresholdClassifierModel {
  readonly format: typeof format;
  readonly features: number;
  readonly estimator: EstimatorName;
  readonly model: object;
  readonly decision: DecisionRule;
}

/**
 * A classifier of two classes with the threshold at which a metric is best on rows that it did not learn from, as
 * scikit-learn's TunedThresholdClassifierCV. Its probabilities are those of the classifier; the classes that it gives
 * follow from the `decision` that its model carries.
 */
export function thresholdClassifier(
  members: Members,
): Estimator<ThresholdClassifierParams, ThresholdClassifierModel> {
  return {
    defaults: {
      estimator: 'logisticRegression',
      scoring: 'balanced_accuracy',
      thresholds: 100,
      cv: 5,
      shuffle: true,
      posLabel: null,
    },
    async fit(features, target, params, context) {
      const member = namedMember(params.estimator, 'classification');
      checkClassification(features, target, context, { missing: takesMissing([member]) });
      checkParams(params, context.classes);
      const positive = params.posLabel ?? context.positive ?? 1;
      const rows = weightedRows({ features, target, sampleWeight: context.sampleWeight });
      const folds = innerFolds(rows.target, 2, params, deriveSeed(context.seed, -1));
      const whole = { member, rows: rows.target.length, features: features.columns };
      const fitNext = memberFitter(members, context, [...foldFits(member, rows.features, folds), whole]);
      const scored: ScoredRows[] = [];
      for (const { train, test } of folds) {
        const learned = await fitNext(takeLearningRows(rows, train), context);
        const measured = takeLearningRows(rows, test);
        const answered = members.predictWith(
          member.estimator,
          learned,
          takeRows(rows.features, test),
          context.engines,
        );
        scored.push({
          scores: classScores(answered, positive, 'probability'),
          codes: measured.target,
          weights: weightsOrOnes(measured.sampleWeight, test.length),
        });
      }
      const threshold = tuneThreshold(scored, params.scoring, positive, params.thresholds);
      const model = await fitNext(rows, context);
      context.report?.(1);
      return {
        format,
        features: features.columns,
        estimator: member.estimator,
        model,
        decision: { positive, threshold },
      };
    },
    predict(model, features, engines) {
      checkFormat('thresholdClassifier', model, format);
      checkWidth(features, model.features);
      return members.predictWith(model.estimator, model.model, features, engines);
    },
  };
}

function checkParams({ scoring, thresholds, posLabel }: ThresholdClassifierParams, classes: number): void {
  if (classes !== 2) throw new FitError(`there are ${classes} classes: a threshold tells two apart`);
  if (!Object.hasOwn(thresholdMetrics, scoring))
    throw new FitError(
      `scoring is "${scoring}", expected one of ${Object.keys(thresholdMetrics).join(', ')}`,
    );
  if (!Number.isInteger(thresholds) || thresholds < 2)
    throw new FitError(`thresholds is ${thresholds}, expected a whole number of at least 2`);
  if (posLabel !== null && posLabel !== 0 && posLabel !== 1)
    throw new FitError(`posLabel is ${posLabel}, expected 0, 1 or null`);
}
