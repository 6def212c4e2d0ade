import { FitError } from '../../errors.ts';
import { type Matrix, zeros } from '../../matrix.ts';
import { deriveSeed } from '../../random.ts';
import type { Split } from '../../selection/split.ts';
import type { EstimatorName } from '../catalogue.ts';
import type { Engines, Estimator, FitContext } from '../estimator.ts';
import { checkClassification, checkWidth } from '../input-checks.ts';
import { checkFormat } from '../model-format.ts';
import { weightsOrOnes } from '../sample-weights.ts';
import {
  type Calibration,
  type CalibrationMethod,
  calibrate,
  fitCalibration,
} from './calibration/calibration.ts';
import { scoreKindOf } from './calibration/class-scores.ts';
import { type InnerFolds, innerFolds } from './inner-folds.ts';
import { type LearningRows, takeLearningRows, weightedRows } from './learning-rows.ts';
import { memberFitter } from './member-fitter.ts';
import { type Member, type Members, type NamedMember, namedMember, takesMissing } from './members.ts';
import { foldFits, predictOutOfFold } from './out-of-fold.ts';

export interface CalibratedClassifierParams extends InnerFolds {
  readonly estimator: Member;
  readonly method: CalibrationMethod;
  /** Whether each fold's classifier is kept with its own calibration and all are averaged, or one of all rows is. */
  readonly ensemble: boolean;
}

const format = 'terrarium-calibrated-classifier/1';

export interface CalibratedClassifierModel {
  readonly format: typeof format;
  readonly features: number;
  readonly classes: number;
  readonly seenClasses: readonly number[];
  readonly estimator: EstimatorName;
  readonly parts: readonly CalibratedPart[];
}

/** A classifier and how its answers are set right. */
interface CalibratedPart {
  readonly model: object;
  readonly calibration: Calibration;
}

const methods: readonly CalibrationMethod[] = ['sigmoid', 'isotonic', 'temperature'];

/**
 * A classifier whose probabilities are set right on rows that it did not learn from, as scikit-learn's
 * CalibratedClassifierCV. What that calibrates by a decision function goes by its log odds here: for two classes the
 * same, for more each class against all others.
 */
export function calibratedClassifier(
  members: Members,
): Estimator<CalibratedClassifierParams, CalibratedClassifierModel> {
  return {
    defaults: {
      estimator: 'randomForestClassifier',
      method: 'sigmoid',
      cv: 5,
      shuffle: true,
      ensemble: true,
    },
    async fit(features, target, params, context) {
      const member = namedMember(params.estimator, 'classification');
      checkClassification(features, target, context, { missing: takesMissing([member]) });
      if (!methods.includes(params.method))
        throw new FitError(`method is "${params.method}", expected one of ${methods.join(', ')}`);
      const rows = weightedRows({ features, target, sampleWeight: context.sampleWeight });
      const folds = innerFolds(rows.target, context.classes, params, deriveSeed(context.seed, -1));
      const seenClasses = [...new Set(rows.target)].sort((a, b) => a - b);
      const fitParts = params.ensemble ? fitEachFold : fitOnAllRows;
      const parts = await fitParts(
        members,
        member,
        { rows, folds, seenClasses, method: params.method },
        context,
      );
      context.report?.(1);
      const { classes } = context;
      return { format, features: features.columns, classes, seenClasses, estimator: member.estimator, parts };
    },
    predict(model, features, engines) {
      checkFormat('calibratedClassifier', model, format);
      checkWidth(features, model.features);
      return meanOfParts(members, model, features, engines);
    },
  };
}

interface Calibrating {
  readonly rows: LearningRows;
  readonly folds: readonly Split[];
  readonly seenClasses: readonly number[];
  readonly method: CalibrationMethod;
}

/** A classifier for each fold, calibrated on the rows that the fold kept from it. */
async function fitEachFold(
  members: Members,
  member: NamedMember,
  { rows, folds, seenClasses, method }: Calibrating,
  context: FitContext,
): Promise<readonly CalibratedPart[]> {
  const fitNext = memberFitter(members, context, foldFits(member, rows.features, folds));
  const parts: CalibratedPart[] = [];
  for (const { train, test } of folds) {
    const learning = takeLearningRows(rows, train);
    const measured = takeLearningRows(rows, test);
    const model = await fitNext(learning, context);
    const known = new Set(learning.target);
    const calibration = fitCalibration(method, scoreKindOf(member.estimator), {
      answered: members.predictWith(member.estimator, model, measured.features, context.engines),
      target: measured.target,
      weights: weightsOrOnes(measured.sampleWeight, test.length),
      seenClasses,
      learned: code => known.has(code),
    });
    parts.push({ model, calibration });
  }
  return parts;
}

/** One classifier of all rows, calibrated by what those of the folds answered. */
async function fitOnAllRows(
  members: Members,
  member: NamedMember,
  { rows, folds, seenClasses, method }: Calibrating,
  context: FitContext,
): Promise<readonly CalibratedPart[]> {
  const { features, target } = rows;
  const fitNext = memberFitter(members, context, [
    ...foldFits(member, features, folds),
    { member, rows: features.rows, features: features.columns },
  ]);
  const calibration = fitCalibration(method, scoreKindOf(member.estimator), {
    answered: await predictOutOfFold(members, member, rows, folds, fitNext, context),
    target,
    weights: weightsOrOnes(rows.sampleWeight, features.rows),
    seenClasses,
    learned: () => true,
  });
  return [{ model: await fitNext(rows, context), calibration }];
}

function meanOfParts(
  members: Members,
  model: CalibratedClassifierModel,
  features: Matrix,
  engines: Engines | undefined,
): Matrix {
  const { estimator, seenClasses, classes, parts } = model;
  const mean = zeros(features.rows, classes);
  for (const part of parts) {
    const answered = members.predictWith(estimator, part.model, features, engines);
    const { data } = calibrate(part.calibration, seenClasses, answered);
    for (let i = 0; i < data.length; i++) mean.data[i] = mean.data[i]! + data[i]!;
  }
  for (let i = 0; i < mean.data.length; i++) mean.data[i] = mean.data[i]! / parts.length;
  return mean;
}
