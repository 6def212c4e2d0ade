import type { DatasetVersion } from '../../lifecycle/dataset-version.ts';
import { metricLabels } from '../../lifecycle/metric-labels.ts';
import { phasePath } from '../../lifecycle/phases.ts';
import type { Problem } from '../../lifecycle/project.ts';
import { testMetric, testMetricOf } from '../../lifecycle/test-metrics.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { formatNumber } from '../../ui/format-number.ts';
import { Panel } from '../../ui/panel.tsx';
import { Stack } from '../../ui/stack.tsx';
import { cuts } from './training-settings.ts';
import './train.css';

/** The problem, and in words what training will do about it. */
export function TrainingPlan({
  projectId,
  problem,
  dataset,
}: {
  readonly projectId: string;
  readonly problem: Problem;
  readonly dataset: DatasetVersion;
}) {
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
            <strong>Keep a test set.</strong> {testSetSentence(problem, dataset)} Nothing learns from it.
          </li>
          <li>
            <strong>Prepare.</strong> Missing numbers take the median, and all are standardised; each category
            becomes a column, missing ones too. This is fitted anew inside every fold, so that no row that is
            scored had a say. Identifiers, free text and columns without information are left out.
          </li>
          <li>
            <strong>Compare.</strong> Each model is trained {cuts.folds} times on four fifths of the training
            rows and scored on the other fifth; the mean {metric} decides.
          </li>
          <li>
            <strong>Refit and test.</strong> The best is trained once more on all training rows, and evaluated
            once on the test set.
          </li>
        </ol>
      </Stack>
    </Panel>
  );
}

function testSetSentence(problem: Problem, dataset: DatasetVersion): string {
  const target = dataset.profile.find(({ name }) => name === problem.target);
  const known = target === undefined ? dataset.rows : target.rows - target.missing;
  const test = formatNumber(Math.round(known * cuts.testShare));
  const share = `${cuts.testShare * 100} % of the ${formatNumber(known)} rows with a known ${problem.target}`;
  const stratified = problem.task === 'classification' ? ', with the same share of each class,' : '';
  return `${share} (${test})${stratified} are cut off first.`;
}
