import { useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import { train } from '../../jobs/training.ts';
import { draftFaults, faultText } from '../../lifecycle/preparation/draft-faults.ts';
import { draftSettings } from '../../lifecycle/preparation/draft-settings.ts';
import type { DatasetVersion } from '../../lifecycle/data/dataset-version.ts';
import { phasePath } from '../../lifecycle/phases.ts';
import { planWithout } from '../../lifecycle/preparation/plan-edit.ts';
import { type PreparationDraft, noDraft } from '../../lifecycle/preparation/preparation-draft.ts';
import { problemObstacles } from '../../lifecycle/problem/problem-obstacles.ts';
import type { Problem, Project } from '../../lifecycle/project.ts';
import type { Run } from '../../lifecycle/training/run.ts';
import { trainingDefaults } from '../../lifecycle/training/training-defaults.ts';
import { ButtonLink } from '../../ui/buttons/button-link.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { useAdvice } from './candidates/use-advice.ts';
import { TrainingPanel } from './live/training-panel.tsx';
import { startTraining, useLiveTraining } from './live-training.ts';
import { ReweighingNotice } from './reweighing-notice.tsx';
import { TrainingForm } from './training-form.tsx';
import { TrainingPlan } from './training-plan.tsx';
import { initialForm, settingsOf } from './training-settings.ts';
import { wayIn } from './way-choice.tsx';
import './train.css';

/** The training at work or just over, and the choice of the next one with what will be done. */
export function Training({
  project,
  problem,
  dataset,
  sensitive,
  draft,
  runs,
}: {
  readonly project: Project;
  readonly problem: Problem;
  readonly dataset: DatasetVersion;
  /** Columns of the table that are marked so. */
  readonly sensitive: readonly string[];
  readonly draft: PreparationDraft | null;
  readonly runs: readonly Run[];
}) {
  const training = useLiveTraining(project.id);
  const running = training?.state === 'running';
  const [search, setSearch] = useSearchParams();
  const [kept, setForm] = useState(() => initialForm(problem.task));
  const form = { ...kept, way: wayIn(search.get('way')) };
  const [withSensitive, setWithSensitive] = useState(false);
  const trainButton = useFocusWhenOver(running);
  const drafted = useMemo(() => draftSettings(draft ?? noDraft), [draft]);
  const { preparation } = drafted;
  const obstacles = problemObstacles(
    dataset,
    problem,
    { ...trainingDefaults, ...drafted },
    preparation !== undefined,
  );
  const faults = draft === null ? [] : draftFaults(draft, dataset.schema, problem.target);
  const advice = useAdvice(dataset, problem, drafted, runs);
  const left = sensitive.filter(name => name !== problem.target);
  // A column may have been marked after the preparation was built.
  const asked =
    preparation === undefined
      ? left
      : left.filter(name => preparation.groups.some(({ columns }) => columns.includes(name)));
  const decided = {
    ...drafted,
    ...(!withSensitive && left.length > 0 && { sensitive: left }),
    ...(!withSensitive && preparation && { preparation: planWithout(preparation, left) }),
  };
  const { id: projectId, datasetVersionId } = project;
  const reweighed = search.getAll('reweigh').filter(name => dataset.schema.some(one => one.name === name));
  const begin = () => {
    const settings = {
      ...settingsOf(form),
      ...decided,
      ...(reweighed.length > 0 && { reweighing: { columns: reweighed } }),
    };
    void startTraining({ runId: crypto.randomUUID(), projectId, datasetVersionId, problem, settings }, train);
  };
  return (
    <>
      {obstacles.map(({ obstacle, message }) => (
        <Notice key={obstacle} tone="danger" title={`This cannot be learned: ${obstacle}`}>
          {message}
        </Notice>
      ))}
      {faults.length > 0 && (
        <Notice
          tone="warning"
          title="Your preparation was made for another state of the table"
          actions={<ButtonLink href={phasePath(projectId, 'prepare')}>Mend it on Prepare</ButtonLink>}
        >
          {faults.map(faultText).join(' ')}
        </Notice>
      )}
      {training !== null && (
        <TrainingPanel
          training={training}
          onResume={() => void startTraining({ ...training.input, goOn: true }, train)}
        />
      )}
      {!running && reweighed.length > 0 && (
        <ReweighingNotice
          columns={reweighed}
          onLeaveOut={() => setSearch({ way: form.way }, { replace: true })}
        />
      )}
      <div className="train-layout">
        {!running && (
          <TrainingForm
            form={form}
            problem={problem}
            advice={advice}
            question={{
              datasetVersionId,
              problem,
              settings: { ...trainingDefaults, ...decided, seed: form.seed ?? 0 },
            }}
            sensitive={asked}
            withSensitive={withSensitive}
            learnable={obstacles.length === 0 && faults.length === 0}
            trainButton={trainButton}
            onChange={next => {
              setForm(next);
              if (next.way !== form.way) setSearch(chosenWay(search, next.way), { replace: true });
            }}
            onSensitive={setWithSensitive}
            onTrain={begin}
          />
        )}
        <TrainingPlan
          projectId={projectId}
          problem={problem}
          dataset={dataset}
          drafted={drafted}
          way={form.way}
        />
      </div>
    </>
  );
}

/** The address with another way to train; all else stays. */
function chosenWay(search: URLSearchParams, way: string): URLSearchParams {
  const kept = new URLSearchParams(search);
  kept.set('way', way);
  return kept;
}

/** A button to focus when the work is over and the button that had the focus (Cancel) went with it. */
function useFocusWhenOver(running: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const wasRunning = useRef(running);
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (wasRunning.current && !running && lost) button.current?.focus();
    wasRunning.current = running;
  }, [running]);
  return button;
}
