import type { BusinessProblem } from '../../lifecycle/problem/business-problem.ts';
import type { DatasetVersion } from '../../lifecycle/data/dataset-version.ts';
import type { Project } from '../../lifecycle/project.ts';
import type { PageViews } from '../../ui/layout/page-views.ts';
import { BusinessView } from './business/business-view.tsx';
import { FeasibilityView } from './feasibility/feasibility-view.tsx';
import { QuestionView } from './question/question-view.tsx';
import { SuccessView } from './success/success-view.tsx';
import type { ChangeProblem } from './use-business-problem.ts';

export interface ProblemViewProps {
  readonly project: Project;
  /** The version of the table that the project is on. */
  readonly dataset: DatasetVersion;
  readonly business: BusinessProblem;
  readonly change: ChangeProblem;
}

/** What the Problem page shows, one at a time. */
export const problemViews: PageViews<ProblemViewProps> = [
  { id: 'question', label: 'What to predict', View: QuestionView },
  { id: 'business', label: 'Business problem', View: BusinessView },
  { id: 'success', label: 'Success', View: SuccessView },
  { id: 'feasibility', label: 'Feasibility', View: FeasibilityView },
];
