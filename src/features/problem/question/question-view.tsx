import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import type { Project } from '../../../lifecycle/project.ts';
import { proposeTarget } from '../../../lifecycle/problem/propose-target.ts';
import type { ProblemViewProps } from '../problem-views.ts';
import { choiceOf, choiceOfProblem } from './problem-choice.ts';
import { ProblemForm } from './problem-form.tsx';

/** The column to predict, and what follows from it. */
export function QuestionView({ project, dataset, business }: ProblemViewProps) {
  return (
    <ProblemForm
      project={project}
      dataset={dataset}
      wishes={business}
      initial={initialChoice(project, dataset)}
    />
  );
}

/** What was saved before, as far as the table still has that column; else what the table suggests. */
function initialChoice({ problem }: Project, { profile }: DatasetVersion) {
  if (problem !== null && profile.some(({ name }) => name === problem.target))
    return choiceOfProblem(problem);
  const target = proposeTarget(profile);
  return target === null ? null : choiceOf(target);
}
