import { InputError } from '../../errors.ts';
import type { DecisionMetric } from '../../evaluation/decision-metrics.ts';
import type { EstimatorName } from '../../models/catalogue.ts';
import { estimatorEntries } from '../../models/catalogue.ts';
import type { Target } from '../../pipeline/pipeline-model.ts';
import type { PlannedGroup, PreparationPlan } from '../../preprocessing/plan.ts';
import { type ColumnSchema, isNumericKind } from '../../table/column.ts';
import { type ExportLabel, labelLine } from '../export-label.ts';
import { textLiteral, textsLiteral } from '../program-text/literals.ts';
import { estimatorCall } from './estimator-call.ts';
import { callText, type SklearnCall } from './python-call.ts';
import { stepCall } from './step-calls.ts';

/** What a run was trained by. */
export interface TrainingRecipe {
  readonly inputs: readonly ColumnSchema[];
  readonly target: Target;
  readonly plan: PreparationPlan;
  readonly estimator: EstimatorName;
  readonly params: Readonly<Record<string, unknown>>;
  readonly metric: DecisionMetric;
  readonly seed: number;
}

/**
 * A Python script that builds the same pipeline of scikit-learn, learns from one CSV file, and tells the metric on another.
 * @throws InputError naming what scikit-learn has not
 */
export function writeTrainingScript(recipe: TrainingRecipe, label: ExportLabel): string {
  const { plan, target, inputs } = recipe;
  const groups = plan.groups.map(group => ({
    group,
    calls: group.steps.map(step => stepCall(step, target.task)),
  }));
  const last = plan.finally.map(step => stepCall(step, target.task));
  const estimator = estimatorCall(recipe.estimator, paramsOf(recipe), categoricalPlaces(recipe), recipe.seed);
  const namesOf = (isOf: (kind: ColumnSchema['kind']) => boolean) =>
    textsLiteral(inputs.filter(({ kind }) => isOf(kind)).map(({ name }) => name));
  const lines = groups.map(({ group, calls }) => `    ${groupText(group, calls)},`);
  return `"""${labelLine(label, target.column).replaceAll('\\', '/').replaceAll('"', "'")}

python train.py train.csv test.csv
"""
import json
import sys

import joblib
import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.metrics import get_scorer
from sklearn.pipeline import make_pipeline
${importLines([...groups.flatMap(({ calls }) => calls), ...last, estimator]).join('\n')}

numbers = ${namesOf(kind => isNumericKind(kind) && kind !== 'datetime')}
dates = ${namesOf(kind => kind === 'datetime')}
texts = ${namesOf(kind => !isNumericKind(kind))}
target = ${textLiteral(target.column)}


def read(path):
    kinds = {name: str for name in texts${target.task === 'classification' ? ' + [target]' : ''}}
    table = pd.read_csv(path, dtype=kinds).dropna(subset=[target])
    for name in dates:  # milliseconds since 1970 in UTC
        moments = pd.to_datetime(table[name], utc=True)
        table[name] = (moments - pd.Timestamp(0, tz="UTC")) / pd.Timedelta(milliseconds=1)
    features = table[numbers + dates + texts].astype({name: object for name in texts})
    return features, ${targetText(target)}


preparation = ColumnTransformer([
${lines.join('\n')}
], sparse_threshold=0)

model = make_pipeline(
    preparation,
${[...last, estimator].map(call => `    ${callText(call)},`).join('\n')}
)

if __name__ == "__main__":
    (train, train_target), (test, test_target) = read(sys.argv[1]), read(sys.argv[2])
    model.fit(train, train_target)
    joblib.dump(model, "model.joblib")
    score = get_scorer("${scorerName(recipe)}")(model, test, test_target)
    print(json.dumps({"metric": "${recipe.metric}", "score": score, "rows": len(test)}))
`;
}

/** A balance of classes by weights is a parameter of the estimator there. */
function paramsOf({ params, plan, estimator }: TrainingRecipe): Readonly<Record<string, unknown>> {
  if (plan.balance === null) return params;
  if (plan.balance.kind === 'classWeights' && 'classWeight' in params)
    return { ...params, classWeight: 'balanced' };
  throw new InputError(
    `scikit-learn alone cannot resample rows for ${estimatorEntries[estimator].label}.`,
    'Take the balancing out of the preparation, or choose another export.',
  );
}

function groupText({ name, columns, steps }: PlannedGroup, calls: readonly SklearnCall[]): string {
  const through = steps.length === 0 ? '"passthrough"' : `make_pipeline(${calls.map(callText).join(', ')})`;
  return `(${textLiteral(name)}, ${through}, ${textsLiteral(columns)})`;
}

/** Features that an estimator which takes categories is told of: the codes of groups that are no more than encoded. */
function categoricalPlaces({ plan, estimator }: TrainingRecipe): readonly number[] {
  if (estimatorEntries[estimator].takes !== 'gaps and categories' || plan.finally.length > 0) return [];
  const areCodes = plan.groups.flatMap(({ columns, steps: [first, ...more] }) =>
    columns.map(() => first?.kind === 'ordinalEncoder' && more.length === 0),
  );
  return areCodes.flatMap((isCode, place) => (isCode ? [place] : []));
}

function importLines(calls: readonly SklearnCall[]): readonly string[] {
  const lines = calls.flatMap(({ module, name, imports = [] }) => [
    `from ${module} import ${name}`,
    ...imports.map(([from, imported]) => `from ${from} import ${imported}`),
  ]);
  return [...new Set(lines)].sort();
}

/** The positive class as 1 where there are two, so that scikit-learn's scorers speak of it. */
function targetText(target: Target): string {
  if (target.task === 'regression' || target.positive === null) return 'table[target]';
  return `(table[target] == ${textLiteral(target.positive)}).astype(int)`;
}

function scorerName({ metric, target }: TrainingRecipe): string {
  if (target.task === 'regression' || target.classes.length === 2) return metric;
  const ofMany: Readonly<Record<string, string>> = { roc_auc: 'roc_auc_ovr', f1: 'f1_macro' };
  return ofMany[metric] ?? metric;
}
