import { messageOf } from '../../../../core/errors.ts';
import {
  type FrontierPoint,
  type Mitigation,
  frontierPoint,
  thresholdPoints,
} from '../../../../core/fairness/frontier.ts';
import { groupPeople, takeGroups } from '../../../../core/fairness/row-groups.ts';
import { decisionRuleOf, thresholdFor } from '../../../../core/models/decision-rule.ts';
import { decide } from '../../../../core/pipeline/predictions.ts';
import { describeInput } from '../../../../core/preprocessing/describe-input.ts';
import type { ComparisonSettings } from '../../../../core/selection/comparison.ts';
import { columnNamed } from '../../../../core/table/column.ts';
import { settingsWithout } from '../../../../lifecycle/training/settings-without.ts';
import type { Answers } from '../../../contracts/insight.ts';
import type { FairnessQuestions } from '../../../contracts/questions/fairness.ts';
import { classAnswerOf } from '../fairness-by-group.ts';
import { openTestedRun } from '../tested-run.ts';
import { deviceEstimators } from './device-estimators.ts';
import { retrained } from './retraining.ts';
import { type TellingColumns, tellingColumns } from './telling-columns.ts';

/**
 * What thresholds by group, weights and fewer columns would come to. Models are trained anew with the chosen parameters
 * on the run's own training rows; the run stays as it is.
 */
export const answerMitigation: Answers<FairnessQuestions>['mitigation'] = async (runId, asks, report) => {
  const phase = (name: string, fraction: number) => report({ phase: name, fraction });
  phase('Reading the test rows', 0);
  const tested = await openTestedRun(runId);
  const { run, table, pipeline, artifact } = tested;
  const whole = groupPeople(table, asks.columns);
  const people = takeGroups(whole, artifact.testRows);
  const { answer, positive } = classAnswerOf(tested, asks.positive);
  const { target } = pipeline;
  const classes = target.task === 'classification' ? target.classes : [];
  const code = classes.indexOf(positive);
  const shared = thresholdFor(decisionRuleOf(pipeline.model), code);
  const scored = { ...answer, groups: whole.groups.length, codes: people.codes };
  phase('Moving thresholds', 0.05);
  const points: FrontierPoint[] = [
    frontierPoint({ kind: 'as it is' }, scored, answer.selected),
    ...thresholdPoints(scored, shared, run.settings.seed),
  ];

  const estimatorFor = deviceEstimators();
  const looking = (done: number) => phase('Looking for columns that tell the group', 0.15 + 0.25 * done);
  looking(0);
  const told = await tellingColumns(tested, whole, estimatorFor, looking);
  const retrainings = retrainingsOf(run.settings, asks.columns, told);
  const failed: { mitigation: Mitigation; reason: string }[] = [];
  for (const [i, { mitigation, settings }] of retrainings.entries()) {
    const begun = 0.4 + (0.6 * i) / retrainings.length;
    const training = (done: number) => phase('Training anew', begun + (0.6 * done) / retrainings.length);
    try {
      const { pipeline: fitted, answered } = await retrained(tested, settings, estimatorFor, training);
      const said = decide(answered, decisionRuleOf(fitted.model));
      const selected = Uint8Array.from(said, given => Number(given === code));
      points.push(frontierPoint(mitigation, scored, selected));
    } catch (error) {
      failed.push({ mitigation, reason: messageOf(error) });
    }
  }
  return {
    people: {
      columns: asks.columns.map(name => describeInput(columnNamed(table, name))),
      groups: whole.groups,
    },
    positive: code,
    isBinary: classes.length === 2,
    shared,
    points,
    failed,
    proxies: told.proxies,
    toldApart: told.toldApart,
  };
};

interface Retraining {
  readonly mitigation: Mitigation;
  readonly settings: ComparisonSettings;
}

function retrainingsOf(
  settings: ComparisonSettings,
  columns: readonly string[],
  { given, telling }: Pick<TellingColumns, 'given' | 'telling'>,
): readonly Retraining[] {
  const without = (dropped: readonly string[]): Retraining => ({
    mitigation: { kind: 'without columns', columns: dropped },
    settings: settingsWithout(settings, dropped),
  });
  const isBalanced = settings.preparation != null && settings.preparation.balance !== null;
  return [
    ...(isBalanced
      ? []
      : [
          { mitigation: { kind: 'reweighing' } as const, settings: { ...settings, reweighing: { columns } } },
        ]),
    ...(given.length > 0 ? [without(given)] : []),
    ...(telling.length > 0 ? [without([...given, ...telling])] : []),
  ];
}
