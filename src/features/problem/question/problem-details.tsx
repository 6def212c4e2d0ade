import type { ColumnProfile } from '../../../core/explore/profile.ts';
import { classBalance } from '../../../lifecycle/data/class-balance.ts';
import { metricLabels } from '../../../lifecycle/evaluation/metric-labels.ts';
import { decisionMetrics } from '../../../lifecycle/project.ts';
import { type ProposedProblem, possibleTasks } from '../../../lifecycle/problem/propose-problem.ts';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { type ProblemChoice, choiceOf } from './problem-choice.ts';

const taskLabels = {
  classification: 'Classification: tell classes apart',
  regression: 'Regression: predict a number',
} as const;

/** What follows from the target, each part with its reason and changeable. */
export function ProblemDetails({
  target,
  choice,
  proposed: { problem, reasons },
  onChange,
}: {
  readonly target: ColumnProfile;
  readonly choice: ProblemChoice;
  readonly proposed: ProposedProblem;
  readonly onChange: (choice: ProblemChoice) => void;
}) {
  const classes = classBalance(target) ?? [];
  return (
    <>
      <SelectField
        label="Task"
        hint={reasons.task}
        value={problem.task}
        onChange={task => onChange({ ...choiceOf(target.name), task })}
        options={possibleTasks(target).map(task => ({ value: task, label: taskLabels[task] }))}
      />
      {problem.positive !== null && (
        <SelectField
          label="Positive class"
          hint={reasons.positive}
          value={problem.positive}
          onChange={positive => onChange({ ...choice, positive })}
          options={classes.map(({ value }) => ({ value, label: value }))}
        />
      )}
      <SelectField
        label="Metric"
        hint={reasons.metric}
        value={problem.metric}
        onChange={metric => onChange({ ...choice, metric })}
        options={decisionMetrics[problem.task].map(metric => ({
          value: metric,
          label: metricLabels[metric],
        }))}
      />
    </>
  );
}
