import { estimatorLabels } from '../../core/models/catalogue.ts';
import { bestTwoSentence } from '../../lifecycle/training/best-two-sentence.ts';
import { testMetric, shownScore, testMetricOf } from '../../lifecycle/evaluation/test-metrics.ts';
import type { Problem } from '../../lifecycle/project.ts';
import type { CandidateResult, RunResult } from '../../lifecycle/training/run.ts';
import { DataTable, type TableColumn } from '../../ui/table/data-table.tsx';
import { formatScore } from '../../ui/format/format-number.ts';
import { formatSeconds } from '../../ui/format/format-time.ts';
import { Panel } from '../../ui/layout/panel.tsx';
import { Tag } from '../../ui/facts/tag.tsx';
import './evaluate-page.css';

/** The candidates, best first, with each fold and their times; failed ones last, with their reason. */
export function Leaderboard({ problem, result }: { readonly problem: Problem; readonly result: RunResult }) {
  const { label, better } = testMetric(testMetricOf(problem.metric));
  const folds = Math.max(0, ...result.candidates.map(one => (one.state === 'done' ? one.scores.length : 0)));
  return (
    <Panel
      flush
      title="Leaderboard"
      description={`${label} by cross-validation on the training rows; ${better} is better. The spread is two standard deviations over the folds.`}
    >
      <DataTable
        caption={`Models by ${label}`}
        captionHidden
        columns={[modelColumn(result.chosen), ...scoreColumns(problem, folds), ...timeColumns]}
        rows={result.candidates.toSorted(byRank)}
        rowKey={candidate => candidate.estimator}
      />
      {result.bestTwo && (
        <p className="evaluate-verdict">{bestTwoSentence(result.bestTwo, problem.metric)}</p>
      )}
    </Panel>
  );
}

function byRank(a: CandidateResult, b: CandidateResult): number {
  if (a.state === 'failed' || b.state === 'failed')
    return Number(a.state === 'failed') - Number(b.state === 'failed');
  return b.mean - a.mean;
}

function modelColumn(chosen: string): TableColumn<CandidateResult> {
  return {
    id: 'model',
    header: 'Model',
    cell: candidate => (
      <span className="evaluate-model">
        {estimatorLabels[candidate.estimator]}
        {candidate.estimator === chosen && <Tag tone="success">Chosen</Tag>}
        {candidate.state === 'done' && candidate.tuned?.kept && <Tag tone="info">Tuned</Tag>}
        {candidate.state === 'failed' && (
          <>
            <Tag tone="danger">Failed</Tag>
            <span className="evaluate-failure">{candidate.error}</span>
          </>
        )}
      </span>
    ),
  };
}

function scoreColumns(problem: Problem, folds: number): TableColumn<CandidateResult>[] {
  const scoreOf = (candidate: CandidateResult, fold: number) => {
    const score = candidate.state === 'done' ? candidate.scores[fold] : undefined;
    return score === undefined ? Number.NaN : shownScore(problem.metric, score);
  };
  const meanOf = (candidate: CandidateResult) =>
    candidate.state === 'done' ? shownScore(problem.metric, candidate.mean) : Number.NaN;
  return [
    {
      id: 'mean',
      header: 'Mean ± 2 sd',
      numeric: true,
      cell: candidate =>
        candidate.state === 'done' ? (
          <>
            <strong>{formatScore(meanOf(candidate))}</strong> ± {formatScore(2 * candidate.sd)}
          </>
        ) : (
          '–'
        ),
      sortBy: meanOf,
    },
    ...Array.from(
      { length: folds },
      (_, fold): TableColumn<CandidateResult> => ({
        id: `fold ${fold + 1}`,
        header: `Fold ${fold + 1}`,
        numeric: true,
        cell: candidate => formatScore(scoreOf(candidate, fold)),
      }),
    ),
  ];
}

const timeColumns: readonly TableColumn<CandidateResult>[] = [
  timeColumn('fit', 'Fit', candidate => (candidate.state === 'done' ? candidate.fitSeconds : undefined)),
  timeColumn('score', 'Score', candidate =>
    candidate.state === 'done' ? candidate.scoreSeconds : undefined,
  ),
  timeColumn('seconds', 'All', candidate => candidate.seconds),
];

/** Seconds over all folds; runs stored before fitting and scoring were told apart lack the parts. */
function timeColumn(
  id: string,
  header: string,
  secondsOf: (candidate: CandidateResult) => number | undefined,
): TableColumn<CandidateResult> {
  return {
    id,
    header,
    numeric: true,
    cell: candidate => {
      const seconds = secondsOf(candidate);
      return seconds === undefined ? '–' : formatSeconds(seconds);
    },
    sortBy: candidate => secondsOf(candidate) ?? Number.NaN,
  };
}
