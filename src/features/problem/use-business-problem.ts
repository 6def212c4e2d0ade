import { type BusinessProblem, emptyBusinessProblem } from '../../lifecycle/problem/business-problem.ts';
import { changeBusinessProblem, getBusinessProblem } from '../../storage/governance/business-problems.ts';
import { onChangeOf } from '../../storage/data/project-dataset.ts';
import type { Loaded } from '../../ui/loading/use-loaded.ts';
import { useLatest } from '../../ui/loading/use-latest.ts';
import { useLoaded } from '../../ui/loading/use-loaded.ts';

const onProblems = onChangeOf('businessProblems');

export type ChangeProblem = (change: (problem: BusinessProblem) => BusinessProblem) => Promise<void>;

/** What the business wants of a project, nothing yet where nobody has said; and how to change it. */
export function useBusinessProblem(projectId: string): {
  readonly loaded: Loaded<BusinessProblem>;
  readonly change: ChangeProblem;
} {
  const loaded = useLatest(useLoaded(() => readBusinessProblem(projectId), [projectId], onProblems));
  const change: ChangeProblem = update => changeBusinessProblem(projectId, update, Date.now());
  return { loaded, change };
}

async function readBusinessProblem(projectId: string): Promise<BusinessProblem> {
  return (await getBusinessProblem(projectId)) ?? emptyBusinessProblem(projectId, Date.now());
}
