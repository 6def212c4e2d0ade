import type { Ruled } from '../../../core/decision/apply-rule.ts';
import type { AppliedRule } from '../../../core/decision/applied-rule.ts';
import { noGroup } from '../../../core/decision/place-people.ts';
import type { ClassificationAnswer } from '../../../core/evaluation/answer.ts';
import { confusionMatrix } from '../../../core/evaluation/confusion-matrix.ts';
import { decidedMetrics } from '../../../core/evaluation/decided-metrics.ts';
import { type Criterion, type Disparity, criteria, disparityOf } from '../../../core/fairness/disparity.ts';
import { countGroups } from '../../../core/fairness/group-counts.ts';
import { decide } from '../../../core/pipeline/predictions.ts';
import type { Answers } from '../../contracts/insight.ts';
import type { DecidedAnswer, DecisionQuestions } from '../../contracts/questions/decision.ts';
import { classifierAnswer } from './performance/measured-answer.ts';
import { saidByDecision } from './said-by-decision.ts';
import { openTestedRun } from './tested-run.ts';

/** What a run's model comes to on its test rows by a decision. @throws NotStoredError when the decision set no rule */
const answerDecided: Answers<DecisionQuestions>['decided'] = async (runId, asks, report) => {
  report({ phase: 'Reading the test rows', fraction: 0 });
  const tested = await openTestedRun(runId);
  const { run, test } = tested;
  const answer = classifierAnswer(tested);
  const { rule, ...ruled } = await saidByDecision(tested, asks.decision);
  return {
    rows: test.rows,
    metrics: decidedMetrics(answer, ruled.codes, {
      seed: run.settings.seed,
      report: fraction => report({ phase: 'Resampling the test rows', fraction }),
    }),
    confusion: [...confusionMatrix(answer.actual, ruled.codes, answer.probabilities.columns).data],
    groups: comparedGroups(rule, answer, ruled),
  };
};

/** Answers what follows from a decision. */
export const decisionAnswers: Answers<DecisionQuestions> = { decided: answerDecided };

function comparedGroups(
  rule: AppliedRule,
  { actual, probabilities, decision = null }: ClassificationAnswer,
  ruled: Ruled,
): DecidedAnswer['groups'] {
  if (rule.kind !== 'groups' || ruled.groups === null) return null;
  const { groups } = ruled;
  const placed = [...groups.keys()].filter(row => groups[row] !== noGroup);
  const isYes = (codes: ArrayLike<number>) => placed.map(row => Number(codes[row] === rule.positive));
  const places = placed.map(row => groups[row]!);
  const truth = isYes(actual);
  const apart = (codes: ArrayLike<number>) => {
    const counts = countGroups(places, rule.groups.length, truth, isYes(codes));
    const disparities = criteria.map(criterion => [criterion, disparityOf(counts, criterion)] as const);
    return Object.fromEntries(disparities) as Record<Criterion, Disparity>;
  };
  return {
    unplaced: groups.length - placed.length,
    trained: apart(decide(probabilities, decision)),
    decided: apart(ruled.codes),
  };
}
