import { useState } from 'react';
import { type Criterion, criteria } from '../../../core/fairness/disparity.ts';
import { type FrontierPoint, undominated } from '../../../core/fairness/frontier.ts';
import type { AsksOfGroups, MitigationAnswer } from '../../../jobs/contracts/questions/fairness.ts';
import { criterionWords } from '../../../lifecycle/evaluation/fairness-words.ts';
import { mitigationLabel, policyText } from '../../../lifecycle/evaluation/mitigation-words.ts';
import { ColoredPointsChart } from '../../../ui/charts/colored-points-chart.tsx';
import { seriesColor } from '../../../ui/charts/plot/series-colors.ts';
import { Tag } from '../../../ui/facts/tag.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { formatPercent } from '../../../ui/format/format-number.ts';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import type { EvaluateViewProps } from '../evaluate-views.ts';
import { classDecisionOptions } from './class-decision-options.ts';
import { DecisionForm } from './decision-form.tsx';
import { ProxyTable } from './proxy-table.tsx';
import '../evaluate-page.css';

const kinds = [
  { kind: 'as it is', label: 'As it is', symbol: 'star' },
  { kind: 'thresholds', label: 'Thresholds by group', symbol: 'circle' },
  { kind: 'equalized odds', label: 'Equalised odds', symbol: 'diamond' },
  { kind: 'reweighing', label: 'Reweighed', symbol: 'triangle' },
  { kind: 'without columns', label: 'Without columns', symbol: 'square' },
] as const;

/** Fairness against accuracy, what each way comes to, which columns tell the group, and the decision. */
export function MitigationFindings({
  run,
  asks,
  found,
}: EvaluateViewProps & { readonly asks: AsksOfGroups; readonly found: MitigationAnswer }) {
  const [criterion, setCriterion] = useState<Criterion>('equalized odds');
  const { label } = criterionWords[criterion];
  const shown = found.points.filter(point => !Number.isNaN(point.disparity[criterion].difference));
  const best = new Set(undominated(shown, criterion));
  return (
    <>
      <Panel>
        <Stack>
          <div className="evaluate-choice">
            <SelectField
              label="Fairness means"
              value={criterion}
              onChange={setCriterion}
              options={criteria.map(value => ({ value, label: criterionWords[value].label }))}
            />
          </div>
          <ColoredPointsChart
            title="Accuracy against fairness"
            description="Left is fairer, up is more accurate, both on the test rows. Thresholds are learned from one half of them and measured on the other."
            points={shown.map(point => ({
              ...placeOf(point),
              x: point.disparity[criterion].difference,
              y: point.accuracy,
            }))}
            xLabel={`${label}: difference`}
            yLabel="Accuracy"
            legend={kinds
              .filter(({ kind }) => shown.some(({ mitigation }) => mitigation.kind === kind))
              .map(({ label: name }, i) => ({
                label: name,
                color: seriesColor(kinds.findIndex(one => one.label === name) ?? i),
              }))}
            height={320}
          />
        </Stack>
      </Panel>
      <Panel
        flush
        title="What each comes to"
        description="On the frontier: none other is both fairer, by what is chosen above, and at least as accurate."
      >
        <DataTable
          caption="What each comes to"
          captionHidden
          columns={columnsFor(
            criterion,
            best,
            found.people.groups.map(group => group.label),
          )}
          rows={shown}
          rowKey={({ mitigation }) => mitigationLabel(mitigation)}
          maxHeight="32rem"
        />
      </Panel>
      {found.failed.map(({ mitigation, reason }) => (
        <Notice
          key={mitigationLabel(mitigation)}
          tone="warning"
          title={`Not tried: ${mitigationLabel(mitigation)}`}
        >
          {reason}
        </Notice>
      ))}
      <ProxyTable found={found} columns={asks.columns} />
      <DecisionForm run={run} options={classDecisionOptions(asks, found)} columns={asks.columns} />
    </>
  );
}

function placeOf({ mitigation }: FrontierPoint) {
  const place = kinds.findIndex(({ kind }) => kind === mitigation.kind);
  return {
    label: mitigationLabel(mitigation),
    color: seriesColor(place),
    symbol: kinds[place]!.symbol,
    opacity: 1,
  };
}

function columnsFor(
  criterion: Criterion,
  best: ReadonlySet<FrontierPoint>,
  groups: readonly string[],
): readonly TableColumn<FrontierPoint>[] {
  return [
    {
      id: 'what',
      header: 'What is done',
      cell: point => (
        <span className="evaluate-model">
          {mitigationLabel(point.mitigation)}
          {best.has(point) && <Tag tone="success">On the frontier</Tag>}
        </span>
      ),
    },
    {
      id: 'difference',
      header: `${criterionWords[criterion].label}: difference`,
      numeric: true,
      cell: ({ disparity }) => formatPercent(disparity[criterion].difference),
      sortBy: ({ disparity }) => disparity[criterion].difference,
    },
    {
      id: 'accuracy',
      header: 'Accuracy',
      numeric: true,
      cell: ({ accuracy }) => formatPercent(accuracy),
      sortBy: ({ accuracy }) => accuracy,
    },
    {
      id: 'balanced',
      header: 'Balanced accuracy',
      numeric: true,
      cell: ({ balancedAccuracy }) => formatPercent(balancedAccuracy),
      sortBy: ({ balancedAccuracy }) => balancedAccuracy,
    },
    {
      id: 'how',
      header: 'How each group is decided about',
      cell: ({ policies }) => (
        <span className="evaluate-meaning">
          {policies === undefined
            ? 'By the model alone'
            : groups.map((name, group) => `${name}: ${policyText(policies[group]!)}`).join('. ')}
        </span>
      ),
    },
  ];
}
