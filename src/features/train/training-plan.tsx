import { Link } from 'wouter';
import type { PreparationPlan } from '../../core/preprocessing/plan.ts';
import { describePlan } from '../../lifecycle/preparation/describe-plan.ts';
import { describeSplit } from '../../lifecycle/preparation/describe-split.ts';
import type { DraftedSettings } from '../../lifecycle/preparation/draft-settings.ts';
import type { DatasetVersion } from '../../lifecycle/data/dataset-version.ts';
import { metricLabels } from '../../lifecycle/evaluation/metric-labels.ts';
import { phasePath } from '../../lifecycle/phases.ts';
import type { Problem } from '../../lifecycle/project.ts';
import { testMetric, testMetricOf } from '../../lifecycle/evaluation/test-metrics.ts';
import { trainingDefaults } from '../../lifecycle/training/training-defaults.ts';
import { ButtonLink } from '../../ui/buttons/button-link.tsx';
import { DefinitionList } from '../../ui/facts/definition-list.tsx';
import { formatNumber } from '../../ui/format/format-number.ts';
import { Panel } from '../../ui/layout/panel.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import type { Way } from './training-settings.ts';
import './train.css';

/** The problem, and in words what training will do about it. */
export function TrainingPlan({
  projectId,
  problem,
  dataset,
  drafted,
  way,
}: {
  readonly projectId: string;
  readonly problem: Problem;
  readonly dataset: DatasetVersion;
  /** What the person decided on the Prepare page. */
  readonly drafted: DraftedSettings;
  readonly way: Way;
}) {
  const { folds } = trainingDefaults;
  const split =
    drafted.testShare === undefined
      ? undefined
      : describeSplit({ ...trainingDefaults, ...drafted }, problem.task);
  const metric = testMetric(testMetricOf(problem.metric)).label;
  return (
    <Panel
      title="What will be done"
      actions={
        <ButtonLink href={phasePath(projectId, 'problem')} variant="quiet">
          Change the problem
        </ButtonLink>
      }
    >
      <Stack>
        <DefinitionList
          items={[
            { term: 'Target', details: problem.target },
            { term: 'Task', details: problem.task },
            ...(problem.positive === null ? [] : [{ term: 'Positive class', details: problem.positive }]),
            { term: 'Decided by', details: metricLabels[problem.metric] },
          ]}
        />
        <ol className="train-plan">
          <li>
            <strong>Keep a test set.</strong>{' '}
            {split === undefined ? testSetSentence(problem, dataset) : `${split.test} are cut off first.`}{' '}
            Nothing learns from it.
          </li>
          <li>
            <strong>Prepare.</strong>{' '}
            {drafted.preparation === undefined
              ? 'By default: missing numbers take the median, and all are standardised; each category becomes a column, missing ones too. Gradient boosting takes gaps and categories as they are, naive Bayes on counts numbers from 0 to 1. Identifiers, free text and columns without information are left out.'
              : `As you built it: ${planSentence(drafted.preparation)}.`}{' '}
            It is fitted anew inside every fold, so that no row that is scored had a say.{' '}
            <Link href={phasePath(projectId, 'prepare')}>
              {drafted.preparation === undefined ? 'Prepare otherwise' : 'See or change it'}
            </Link>
          </li>
          <li>
            <strong>Compare.</strong>{' '}
            {split === undefined
              ? `Each model is trained ${folds} times on four fifths of the training rows and scored on the other fifth`
              : `Each model is trained and scored on ${split.folds}`}
            ; the mean {metric} decides.
          </li>
          {way === 'tune' && (
            <li>
              <strong>Tune.</strong> Other parameters are tried on the same parts of the rows, and kept only
              where they are better there.
            </li>
          )}
          {way === 'autopilot' && (
            <li>
              <strong>Search.</strong> Algorithms, parameters and new columns are tried in this way until the
              time is up.
            </li>
          )}
          <li>
            <strong>Refit and test.</strong> The best is trained once more on all training rows, and evaluated
            once on the test set.
          </li>
        </ol>
      </Stack>
    </Panel>
  );
}

/** "3 columns in numbers, 16 in categories; then selected …" */
function planSentence(plan: PreparationPlan): string {
  const groups = plan.groups.map(({ name, columns }) => `${columns.length} in “${name}”`).join(', ');
  const rest = describePlan({ ...plan, groups: [] }).flatMap(({ steps }) => steps);
  return [`columns by group, ${groups}`, ...rest].join('; then ');
}

function testSetSentence(problem: Problem, dataset: DatasetVersion): string {
  const target = dataset.profile.find(({ name }) => name === problem.target);
  const known = target === undefined ? dataset.rows : target.rows - target.missing;
  const test = formatNumber(Math.round(known * trainingDefaults.testShare));
  const share = `${trainingDefaults.testShare * 100} % of the ${formatNumber(known)} rows with a known ${problem.target}`;
  const stratified = problem.task === 'classification' ? ', with the same share of each class,' : '';
  return `${share} (${test})${stratified} are cut off first.`;
}
