import { type LossPoint, undominatedLosses, worstLoss } from '../../../core/fairness/loss-frontier.ts';
import type { LossMitigationAnswer } from '../../../jobs/contracts/questions/fairness.ts';
import { lossMitigationLabel } from '../../../lifecycle/evaluation/mitigation-words.ts';
import { ColoredPointsChart } from '../../../ui/charts/colored-points-chart.tsx';
import { seriesColor } from '../../../ui/charts/plot/series-colors.ts';
import { Tag } from '../../../ui/facts/tag.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import type { EvaluateViewProps } from '../evaluate-views.ts';
import { DecisionForm } from './decision-form.tsx';
import { lossDecisionOptions } from './loss-decision-options.ts';
import { ProxyTable } from './proxy-table.tsx';
import '../evaluate-page.css';

const kinds = [
  { kind: 'as it is', label: 'As it is', symbol: 'star' },
  { kind: 'group weights', label: 'Groups weighed', symbol: 'circle' },
  { kind: 'without columns', label: 'Without columns', symbol: 'square' },
] as const;

const metWords: Readonly<Record<LossMitigationAnswer['met'], string>> = {
  'without weights':
    'On the folds of the training rows every group is within what is tolerated as it is: there was nothing to weigh.',
  'with weights':
    'On the folds of the training rows the last weights bring every group within what is tolerated.',
  'not met':
    'On the folds of the training rows no weights brought every group within what is tolerated: the columns say too little about the worst one, or too few of its rows are there.',
};

/** All rows' error against the worst group's, what each way comes to, which columns tell the group, and the decision. */
export function LossMitigationFindings({
  run,
  columns,
  found,
}: EvaluateViewProps & { readonly columns: readonly string[]; readonly found: LossMitigationAnswer }) {
  const { points, bound, people, met, failed } = found;
  const best = new Set(undominatedLosses(points));
  return (
    <>
      <Panel>
        <ColoredPointsChart
          title="Error against the worst group’s"
          description={`Left is better for the worst group, down for all together, both on the test rows. Tolerated of a group: ${formatNumber(bound)}.`}
          points={points.map(point => ({ ...placeOf(point), x: worstLoss(point), y: point.error }))}
          xLabel="Greatest mean absolute error of a group"
          yLabel="Mean absolute error"
          legend={kinds
            .filter(({ kind }) => points.some(({ mitigation }) => mitigation.kind === kind))
            .map(({ label, kind }) => ({ label, color: seriesColor(placeOfKind(kind)) }))}
          height={320}
        />
      </Panel>
      <Notice tone={met === 'not met' ? 'warning' : 'info'}>{metWords[met]}</Notice>
      <Panel
        flush
        title="What each comes to"
        description="On the frontier: none other is better both for the worst group and for all."
      >
        <DataTable
          caption="What each comes to"
          captionHidden
          columns={columnsFor(found, best)}
          rows={points}
          rowKey={({ mitigation }) => lossMitigationLabel(mitigation)}
          maxHeight="32rem"
        />
      </Panel>
      {failed.map(({ mitigation, reason }) => (
        <Notice
          key={lossMitigationLabel(mitigation)}
          tone="warning"
          title={`Not tried: ${lossMitigationLabel(mitigation)}`}
        >
          {reason}
        </Notice>
      ))}
      <ProxyTable found={found} columns={people.columns.map(({ name }) => name)} />
      <DecisionForm run={run} options={lossDecisionOptions(columns, found)} columns={columns} />
    </>
  );
}

function placeOfKind(kind: LossPoint['mitigation']['kind']): number {
  return kinds.findIndex(one => one.kind === kind);
}

function placeOf({ mitigation }: LossPoint) {
  const place = placeOfKind(mitigation.kind);
  return {
    label: lossMitigationLabel(mitigation),
    color: seriesColor(place),
    symbol: kinds[place]!.symbol,
    opacity: 1,
  };
}

function columnsFor(
  { people: { groups }, bound }: LossMitigationAnswer,
  best: ReadonlySet<LossPoint>,
): readonly TableColumn<LossPoint>[] {
  return [
    {
      id: 'what',
      header: 'What is done',
      cell: point => (
        <span className="evaluate-model">
          {lossMitigationLabel(point.mitigation)}
          {best.has(point) && <Tag tone="success">On the frontier</Tag>}
          {worstLoss(point) <= bound && <Tag tone="info">Within what is tolerated</Tag>}
        </span>
      ),
    },
    {
      id: 'worst',
      header: 'Worst group',
      cell: point => `${groups[point.worst]!.label}: ${formatNumber(worstLoss(point))}`,
      sortBy: worstLoss,
    },
    {
      id: 'error',
      header: 'Mean absolute error',
      numeric: true,
      cell: ({ error }) => formatNumber(error),
      sortBy: ({ error }) => error,
    },
    {
      id: 'groups',
      header: 'Each group',
      cell: ({ losses, mitigation }) => (
        <span className="evaluate-meaning">
          {groups
            .map(({ label }, place) => told(label, losses[place]!, weightOf(mitigation, place)))
            .join('. ')}
        </span>
      ),
    },
  ];
}

function weightOf(mitigation: LossPoint['mitigation'], place: number): number | null {
  return mitigation.kind === 'group weights' ? mitigation.weights[place]! : null;
}

function told(label: string, loss: number, weight: number | null): string {
  const off = Number.isNaN(loss) ? 'no test rows' : formatNumber(loss);
  return weight === null ? `${label}: ${off}` : `${label}: ${off}, a row weighs ${formatNumber(weight)}`;
}
