import type { PageViews } from '../../ui/layout/page-views.ts';
import { ExplainView } from './explain/explain-view.tsx';
import { ErrorsView } from './errors/errors-view.tsx';
import { FairnessView } from './fairness/fairness-view.tsx';
import { ValidationView } from './validation/validation-view.tsx';
import { PerformanceView } from './performance/performance-view.tsx';
import { type FinishedRun, RunReport } from './run-report.tsx';

export interface EvaluateViewProps {
  readonly run: FinishedRun;
}

/** What the Evaluate page shows of a finished run, one at a time; the first unless the address names another. */
export const evaluateViews: PageViews<EvaluateViewProps> = [
  { id: 'result', label: 'Result', View: RunReport },
  { id: 'performance', label: 'Performance', View: PerformanceView },
  { id: 'validation', label: 'Validation', View: ValidationView },
  { id: 'explain', label: 'Explain', View: ExplainView },
  { id: 'errors', label: 'Errors', View: ErrorsView },
  { id: 'fairness', label: 'Fairness', View: FairnessView },
];
