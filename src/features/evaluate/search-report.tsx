import { estimatorLabels } from '../../core/models/catalogue.ts';
import type { SearchRecord } from '../../core/selection/comparison.ts';
import type { SearchSettings } from '../../core/selection/search/settings.ts';
import { paramsText } from '../../lifecycle/training/param-words.ts';
import { shownScore, testMetric, testMetricOf } from '../../lifecycle/evaluation/test-metrics.ts';
import type { CandidateResult } from '../../lifecycle/training/run.ts';
import { DataTable, type TableColumn } from '../../ui/table/data-table.tsx';
import { formatNumber, formatPercent, formatScore } from '../../ui/format/format-number.ts';
import { formatSeconds } from '../../ui/format/format-time.ts';
import { Panel } from '../../ui/layout/panel.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { Tag } from '../../ui/facts/tag.tsx';
import type { FinishedRun } from './run-report.tsx';
import './evaluate-page.css';

type DoneCandidate = Extract<CandidateResult, { state: 'done' }>;
type TunedCandidate = DoneCandidate & { readonly tuned: NonNullable<DoneCandidate['tuned']> };

/** How a search went: what it did and why, and what it made of each candidate on the same folds. */
export function SearchReport({
  run,
  search,
}: {
  readonly run: FinishedRun;
  readonly search: SearchSettings;
}) {
  const { candidates, chosen, search: record } = run.result;
  const tuned = candidates.filter(
    (candidate): candidate is TunedCandidate => candidate.state === 'done' && candidate.tuned !== undefined,
  );
  const best = candidates.find(({ estimator }) => estimator === chosen);
  const members = best?.state === 'done' ? (best.members ?? []) : [];
  return (
    <Panel
      title={search.kind === 'autopilot' ? 'What the autopilot did' : 'What the tuning did'}
      description={
        record === undefined
          ? 'It was stopped before its end, and the best until then was kept.'
          : `${formatNumber(record.trials)} trials in ${formatSeconds(record.seconds)}; it ended because ${whyEnded[record.ended]}.`
      }
    >
      <Stack>
        {record !== undefined && record.account.length > 0 && (
          <ol className="evaluate-account">
            {record.account.map((sentence, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- sentences may repeat, and never change
              <li key={index}>{sentence}</li>
            ))}
          </ol>
        )}
        {tuned.length > 0 && (
          <DataTable
            caption="Before and after, on the same folds"
            columns={tunedColumns(run)}
            rows={tuned}
            rowKey={({ estimator }) => estimator}
          />
        )}
        {members.length > 0 && (
          <DataTable
            caption="Who decides in the chosen ensemble"
            columns={memberColumns}
            rows={members.map((member, place) => ({ ...member, place }))}
            rowKey={({ place }) => String(place)}
          />
        )}
      </Stack>
    </Panel>
  );
}

const whyEnded: Readonly<Record<SearchRecord['ended'], string>> = {
  'all tried': 'there was nothing more to try',
  'time was up': 'its time was up',
  'enough trials': 'it had its number of trials',
  'nothing got better': 'nothing had got better for long',
};

function tunedColumns({ problem }: FinishedRun): readonly TableColumn<TunedCandidate>[] {
  const { metric } = problem;
  const { label } = testMetric(testMetricOf(metric));
  return [
    { id: 'model', header: 'Model', cell: ({ estimator }) => estimatorLabels[estimator] },
    { id: 'trials', header: 'Trials', numeric: true, cell: ({ tuned }) => tuned.trials },
    {
      id: 'before',
      header: `${label} before`,
      numeric: true,
      cell: ({ tuned }) => formatScore(shownScore(metric, tuned.before.mean)),
    },
    {
      id: 'after',
      header: 'after',
      numeric: true,
      cell: ({ tuned, mean }) => (tuned.kept ? formatScore(shownScore(metric, mean)) : '–'),
    },
    {
      id: 'verdict',
      header: 'Verdict',
      cell: ({ tuned, mean }) =>
        tuned.kept ? (
          <Tag tone="success">
            Better by {formatNumber(Number((mean - tuned.before.mean).toPrecision(2)))}, kept
          </Tag>
        ) : (
          <Tag>Nothing better: stays as it was</Tag>
        ),
    },
    { id: 'changed', header: 'What changed', cell: changed },
  ];
}

/** The parameters that are others than before. */
function changed({ estimator, params, tuned }: TunedCandidate): string {
  if (!tuned.kept) return '–';
  const others = Object.fromEntries(
    Object.entries(params).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(tuned.before.params[name]),
    ),
  );
  return paramsText(estimator, others) || 'the preparation';
}

type Member = NonNullable<DoneCandidate['members']>[number] & { readonly place: number };

const memberColumns: readonly TableColumn<Member>[] = [
  { id: 'model', header: 'Model', cell: ({ estimator }) => estimatorLabels[estimator] },
  { id: 'weight', header: 'Counts', numeric: true, cell: ({ weight }) => formatPercent(weight) },
];
