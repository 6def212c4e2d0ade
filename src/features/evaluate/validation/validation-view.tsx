import { estimatorLabels } from '../../../core/models/catalogue.ts';
import { Stack } from '../../../ui/layout/stack.tsx';
import type { EvaluateViewProps } from '../evaluate-views.ts';
import { validatedEstimator } from './validated-estimator.ts';
import { LearningCurvePanel } from './learning-curve-panel.tsx';
import { NestedPanel } from './nested-panel.tsx';
import { SchemesPanel } from './schemes-panel.tsx';
import { StabilityPanel } from './stability-panel.tsx';
import { ValidationCurvePanel } from './validation-curve-panel.tsx';

/** Whether the estimate can be trusted, and what would make the model better. */
export function ValidationView({ run }: EvaluateViewProps) {
  const estimator = validatedEstimator(run.result);
  return (
    <Stack gap={5}>
      <p>
        Everything here is measured on the training rows; the test rows are not touched.
        {estimator !== run.result.chosen &&
          ` The chosen model is an ensemble of others: its best single model, ${estimatorLabels[estimator]}, is looked at.`}
      </p>
      <LearningCurvePanel run={run} />
      <ValidationCurvePanel run={run} estimator={estimator} />
      <StabilityPanel run={run} />
      <SchemesPanel run={run} />
      <NestedPanel run={run} estimator={estimator} />
    </Stack>
  );
}
