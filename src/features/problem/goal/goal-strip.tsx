import { Link } from 'wouter';
import { estimatorLabels } from '../../../core/models/catalogue.ts';
import { isBlank } from '../../../lifecycle/problem/business-problem.ts';
import { targetText } from '../../../lifecycle/problem/describe-business-problem.ts';
import type { TargetStanding } from '../../../lifecycle/problem/goal-standing.ts';
import { onChangeOf } from '../../../storage/data/project-dataset.ts';
import { formatScore } from '../../../ui/format/format-number.ts';
import { useLatest } from '../../../ui/loading/use-latest.ts';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { problemViewPath } from '../problem-addresses.ts';
import { type Goal, readGoal } from './read-goal.ts';
import './goal-strip.css';

const onGoal = onChangeOf('projects', 'businessProblems', 'runs', 'deployments', 'insights');

/** What the project is for, and where it stands: over every page of the project. */
export function GoalStrip({ projectId }: { readonly projectId: string }) {
  const loaded = useLatest(useLoaded(() => readGoal(projectId), [projectId], onGoal));
  if (loaded.state !== 'done') return null;
  const { business } = loaded.value;
  if (isBlank(business)) return null;
  return (
    <aside className="goal-strip" aria-label="Goal of the project">
      <Link href={problemViewPath(projectId, 'success')} className="goal-strip-goal">
        {business.statement.desiredState || business.statement.problem || 'What success is worth'}
      </Link>
      <Standing goal={loaded.value} />
    </aside>
  );
}

function Standing({ goal }: { readonly goal: Goal }) {
  if (goal.standing.length === 0) return <span className="goal-strip-note">No target is set yet.</span>;
  return (
    <ul className="goal-strip-targets">
      {goal.standing.map(standing => (
        <li key={standing.target.metric} data-state={standing.state}>
          {targetText(standing.target)}: {standingText(standing)}
        </li>
      ))}
      {goal.judged !== null && (
        <li className="goal-strip-note">
          {goal.judged.deployed ? 'deployed' : 'latest'}: {estimatorLabels[goal.judged.estimator]}
        </li>
      )}
    </ul>
  );
}

function standingText({ state, value }: TargetStanding): string {
  switch (state) {
    case 'unmeasured':
      return 'not measured yet';
    case 'missed':
      return `missed with ${formatScore(value ?? 0)}`;
    case 'uncertain':
      return `${formatScore(value ?? 0)}, not certain yet`;
    case 'reached':
      return `reached with ${formatScore(value ?? 0)}`;
    default:
      return state satisfies never;
  }
}
