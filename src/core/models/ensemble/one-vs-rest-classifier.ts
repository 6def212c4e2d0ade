import { type Matrix, zeros } from '../../matrix.ts';
import type { EstimatorName } from '../catalogue.ts';
import type { Estimator } from '../estimator.ts';
import { checkClassification, checkWidth } from '../input-checks.ts';
import { checkFormat } from '../model-format.ts';
import { classWeightTotals, weightsOrOnes } from '../sample-weights.ts';
import { memberFitter } from './member-fitter.ts';
import { type Member, type Members, namedMember, takesMissing } from './members.ts';

export interface OneVsRestParams {
  readonly estimator: Member;
}

const format = 'terrarium-one-vs-rest-classifier/1';

export interface OneVsRestModel {
  readonly format: typeof format;
  readonly features: number;
  readonly classes: number;
  /** Codes of the classes seen in training, ascending; the others have probability 0. */
  readonly seenClasses: readonly number[];
  readonly estimator: EstimatorName;
  /** What tells each seen class from the rest; of two the second's alone. */
  readonly models: readonly object[];
}

/** One binary classifier for each class against the rest, their answers made to sum to 1, as scikit-learn's OneVsRestClassifier. */
export function oneVsRestClassifier(members: Members): Estimator<OneVsRestParams, OneVsRestModel> {
  return {
    defaults: { estimator: 'logisticRegression' },
    async fit(features, target, params, context) {
      const member = namedMember(params.estimator, 'classification');
      checkClassification(features, target, context, { missing: takesMissing([member]) });
      const { classes, sampleWeight } = context;
      const totals = classWeightTotals(target, weightsOrOnes(sampleWeight, target.length), classes);
      const seenClasses = [...totals.keys()].filter(code => totals[code]! > 0);
      const told = toldClasses(seenClasses);
      const fitNext = memberFitter(
        members,
        { ...context, classes: 2 },
        told.map(() => ({ member, rows: features.rows, features: features.columns })),
      );
      const models: object[] = [];
      for (const code of told) {
        const isOwn = target.map(other => (other === code ? 1 : 0));
        const rows = { features, target: isOwn, sampleWeight };
        models.push(await fitNext(rows, { classes: 2, categorical: context.categorical }));
      }
      context.report?.(1);
      return {
        format,
        features: features.columns,
        classes,
        seenClasses,
        estimator: member.estimator,
        models,
      };
    },
    predict(model, features, engines) {
      checkFormat('oneVsRestClassifier', model, format);
      checkWidth(features, model.features);
      const answers = model.models.map(own => members.predictWith(model.estimator, own, features, engines));
      return shares(answers, model, features.rows);
    },
  };
}

function toldClasses(seenClasses: readonly number[]): readonly number[] {
  return seenClasses.length === 2 ? seenClasses.slice(1) : seenClasses;
}

/** Each class's share of what was said for any; all the same where nothing was. */
function shares(answers: readonly Matrix[], { seenClasses, classes }: OneVsRestModel, rows: number): Matrix {
  const all = zeros(rows, classes);
  for (let row = 0; row < rows; row++) {
    const start = row * classes;
    const own = answers.map(({ data }) => data[2 * row + 1]!);
    if (seenClasses.length === 2) {
      all.data[start + seenClasses[0]!] = answers[0]!.data[2 * row]!;
      all.data[start + seenClasses[1]!] = own[0]!;
      continue;
    }
    const sum = own.reduce((total, probability) => total + probability, 0);
    seenClasses.forEach((code, place) => {
      all.data[start + code] = sum > 0 ? own[place]! / sum : 1 / seenClasses.length;
    });
  }
  return all;
}
