import type { ReactNode } from 'react';
import { estimatorLabels } from '../../core/models/catalogue.ts';
import { phasePath } from '../../lifecycle/phases.ts';
import type { Run } from '../../lifecycle/training/run.ts';
import { shownScore, testMetric, testMetricOf } from '../../lifecycle/evaluation/test-metrics.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { ButtonLink } from '../../ui/buttons/button-link.tsx';
import { DataTable, type TableColumn } from '../../ui/table/data-table.tsx';
import { formatScore } from '../../ui/format/format-number.ts';
import { formatDateTime, formatSeconds } from '../../ui/format/format-time.ts';
import { Panel } from '../../ui/layout/panel.tsx';
import { Tag, type TagTone } from '../../ui/facts/tag.tsx';
import './train.css';

const states: Readonly<Record<Run['state'], { readonly label: string; readonly tone: TagTone }>> = {
  running: { label: 'Running', tone: 'info' },
  done: { label: 'Done', tone: 'success' },
  failed: { label: 'Failed', tone: 'danger' },
  cancelled: { label: 'Cancelled', tone: 'neutral' },
  interrupted: { label: 'Interrupted', tone: 'warning' },
};

const ways: Readonly<Record<NonNullable<Run['settings']['search']>['kind'], string>> = {
  autopilot: 'Autopilot',
  tuning: 'Tune',
};

function wayOf({ continueFrom, search }: Run['settings']): string {
  if (continueFrom !== undefined) return 'Train on';
  return search ? ways[search.kind] : 'Compare';
}

/** What can be done with a run that has no result. */
export interface RunActions {
  /** Begins anew with the same settings. */
  readonly repeat: (run: Run) => void;
  /** Goes on where it was. */
  readonly resume: (run: Run) => void;
  /** Makes the best of what it had found. */
  readonly finish: (run: Run) => void;
}

/** The project's runs, newest first; one without a result can be gone on with, or started again as it was. */
export function RunHistory({
  runs,
  actions,
}: {
  readonly runs: readonly Run[];
  /** Null while a training is at work here. */
  readonly actions: RunActions | null;
}) {
  return (
    <Panel flush title="Runs of this project">
      <DataTable
        caption="Runs of this project, newest first"
        captionHidden
        columns={[...facts, actionColumn(actions)]}
        rows={runs}
        rowKey={run => run.id}
        maxHeight="26rem"
      />
    </Panel>
  );
}

const facts: readonly TableColumn<Run>[] = [
  { id: 'started', header: 'Started', cell: run => formatDateTime(run.startedAt) },
  {
    id: 'outcome',
    header: 'Outcome',
    cell: run => (
      <span className="train-outcome">
        <Tag tone={states[run.state].tone}>{states[run.state].label}</Tag>
        <span>{outcomeOf(run)}</span>
      </span>
    ),
  },
  {
    id: 'way',
    header: 'Way',
    cell: ({ settings }) => wayOf(settings),
  },
  { id: 'target', header: 'Target', cell: run => run.problem.target },
  { id: 'metric', header: 'Metric', cell: run => testMetric(testMetricOf(run.problem.metric)).label },
  { id: 'score', header: 'Score', numeric: true, cell: scoreOf },
  { id: 'seed', header: 'Seed', numeric: true, cell: run => run.settings.seed },
  {
    id: 'time',
    header: 'Time',
    numeric: true,
    cell: run => (run.state === 'done' ? formatSeconds((run.endedAt - run.startedAt) / 1000) : '–'),
  },
];

function outcomeOf(run: Run): string {
  switch (run.state) {
    case 'running':
      return '';
    case 'done':
      return estimatorLabels[run.result.chosen];
    case 'failed':
      return run.error;
    case 'cancelled':
      return 'Left no result';
    case 'interrupted':
      return run.paused === true
        ? 'Paused; can be resumed'
        : 'The tab was closed while it ran; can be resumed';
    default:
      return run satisfies never;
  }
}

function scoreOf(run: Run): string {
  if (run.state !== 'done') return '–';
  const best = run.result.candidates.find(({ estimator }) => estimator === run.result.chosen);
  return best?.state === 'done' ? formatScore(shownScore(run.problem.metric, best.mean)) : '–';
}

function actionColumn(actions: RunActions | null): TableColumn<Run> {
  return {
    id: 'action',
    header: (
      <InPlace>
        <span className="visually-hidden">Action</span>
      </InPlace>
    ),
    cell: run => <InPlace>{actionOf(run, actions)}</InPlace>,
  };
}

function actionOf(run: Run, actions: RunActions | null): ReactNode {
  const when = <span className="visually-hidden"> of {formatDateTime(run.startedAt)}</span>;
  switch (run.state) {
    case 'running':
      return null;
    case 'done':
      return (
        <ButtonLink variant="quiet" href={`${phasePath(run.projectId, 'evaluate')}?run=${run.id}`}>
          Results{when}
        </ButtonLink>
      );
    case 'interrupted':
      return (
        <>
          <Button variant="secondary" disabled={actions === null} onClick={() => actions?.resume(run)}>
            Resume{when}
          </Button>
          {run.settings.continueFrom === undefined && (
            <Button variant="quiet" disabled={actions === null} onClick={() => actions?.finish(run)}>
              Keep the best{when}
            </Button>
          )}
          <Button variant="quiet" disabled={actions === null} onClick={() => actions?.repeat(run)}>
            Start again{when}
          </Button>
        </>
      );
    case 'failed':
    case 'cancelled':
      return (
        <Button variant="quiet" disabled={actions === null} onClick={() => actions?.repeat(run)}>
          Start again{when}
        </Button>
      );
    default:
      return run satisfies never;
  }
}

/** Keeps what is for screen readers alone within its cell; else it would widen the page that the table scrolls in. */
function InPlace({ children }: { readonly children: ReactNode }) {
  return <span className="train-in-place">{children}</span>;
}
