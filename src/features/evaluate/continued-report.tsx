import { wayOn } from '../../core/selection/continuing/way-on.ts';
import { moreOf, testOfContinued } from '../../lifecycle/training/continuing.ts';
import { phasePath } from '../../lifecycle/phases.ts';
import { shownScore, testMetric, testMetricOf } from '../../lifecycle/evaluation/test-metrics.ts';
import { ButtonLink } from '../../ui/buttons/button-link.tsx';
import { DefinitionList } from '../../ui/facts/definition-list.tsx';
import { formatNumber, formatScore } from '../../ui/format/format-number.ts';
import { Panel } from '../../ui/layout/panel.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import type { FinishedRun } from './run-report.tsx';

/** What training on made of the earlier model, and whether the test can tell. */
export function ContinuedReport({
  run: { projectId, problem, settings, result },
  continued,
}: {
  readonly run: FinishedRun;
  readonly continued: NonNullable<FinishedRun['result']['continued']>;
}) {
  const { continueFrom } = settings;
  const { label } = testMetric(testMetricOf(problem.metric));
  const { before, after, knownRows } = continued;
  const way = wayOn(result.chosen);
  const score = (value: number) => formatScore(shownScore(problem.metric, value));
  return (
    <Panel
      title="Trained on from an earlier model"
      description="Its preparation and what it had learned were kept. Folds cannot compare it: the earlier model knows their rows."
      actions={
        continueFrom && (
          <ButtonLink href={`${phasePath(projectId, 'evaluate')}?run=${continueFrom.run}`}>
            See the earlier run
          </ButtonLink>
        )
      }
    >
      <Stack>
        <DefinitionList
          items={[
            ...(continueFrom && way ? [{ term: 'Learned', details: moreOf(continueFrom, way) }] : []),
            { term: `${label}, test, before`, details: score(before) },
            { term: `${label}, test, after`, details: `${score(after)} (${verdict(before, after)})` },
            {
              term: 'Rows',
              details: `${formatNumber(result.trainRows)} learned from${knownRows === null ? '' : `, of which it had learned from ${formatNumber(knownRows)} before`}`,
            },
            ...(continueFrom?.frozenLayers
              ? [{ term: 'Layers left as they were', details: continueFrom.frozenLayers }]
              : []),
          ]}
        />
        <p>{testOfContinued(continued)}</p>
      </Stack>
    </Panel>
  );
}

function verdict(before: number, after: number): string {
  if (after === before) return 'the same';
  return after > before ? 'better' : 'worse: the earlier one may be the one to keep';
}
