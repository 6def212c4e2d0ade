import { estimatorLabels } from '../../core/models/catalogue.ts';
import type { Run } from '../../lifecycle/training/run.ts';
import { formatDateTime } from '../../ui/format/format-time.ts';
import { SelectField } from '../../ui/forms/select-field.tsx';
import './evaluate-page.css';

/** Chooses among the project's runs. */
export function RunChoice({
  runs,
  chosen,
  onChoose,
}: {
  readonly runs: readonly Run[];
  readonly chosen: Run;
  readonly onChoose: (id: string) => void;
}) {
  return (
    <div className="evaluate-choice">
      <SelectField
        label="Run"
        value={chosen.id}
        onChange={onChoose}
        options={runs.map(run => ({ value: run.id, label: describeRun(run) }))}
      />
    </div>
  );
}

function describeRun(run: Run): string {
  const outcome = run.state === 'done' ? estimatorLabels[run.result.chosen] : run.state;
  return `${formatDateTime(run.startedAt)}: ${run.problem.target}, ${outcome}`;
}
