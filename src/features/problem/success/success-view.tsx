import { Stack } from '../../../ui/layout/stack.tsx';
import type { ProblemViewProps } from '../problem-views.ts';
import { CapacityPanel } from './capacity-panel.tsx';
import { OutcomePanel } from './outcome-panel.tsx';
import { SuccessMetricsPanel } from './success-metrics-panel.tsx';
import { TargetsPanel } from './targets-panel.tsx';

/** What success means in the business's terms, tied to what is measured of a model. */
export function SuccessView({ project, business, change }: ProblemViewProps) {
  const { problem } = project;
  const binary = problem?.task === 'classification' && problem.positive !== null;
  return (
    <Stack gap={5}>
      <SuccessMetricsPanel metrics={business.successMetrics} change={change} />
      {binary && (
        <OutcomePanel positive={problem.positive ?? ''} outcomes={business.outcomes} change={change} />
      )}
      {binary && (
        <CapacityPanel positive={problem.positive ?? ''} capacity={business.capacity} change={change} />
      )}
      <TargetsPanel project={project} targets={business.targets} change={change} />
    </Stack>
  );
}
