import type {
  ClassifierCriterion,
  FairnessMeasure,
  FairnessReport,
  FairnessVerdict,
  RegressorCriterion,
} from '../../../core/fairness/fairness-report.ts';
import { criterionWords, verdictLabels } from '../../../lifecycle/evaluation/fairness-words.ts';
import { Tag, type TagTone } from '../../../ui/facts/tag.tsx';
import { formatNumber, formatPercent } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import '../evaluate-page.css';

type Measure = FairnessMeasure<ClassifierCriterion | RegressorCriterion>;

const tones: Readonly<Record<FairnessVerdict, TagTone>> = {
  fair: 'success',
  unfair: 'danger',
  unclear: 'neutral',
};

/** Each kind of fairness with how far the model is from it, and whether that is more than chance. */
export function MeasuresTable({
  report,
  bound,
}: {
  readonly report: FairnessReport;
  /** The mean absolute error that is tolerated of a group; null for classes. */
  readonly bound: number | null;
}) {
  const tolerance =
    report.task === 'classification'
      ? 'Tolerated: a difference below 10 points, and for the four-fifths rule a ratio of 0.8.'
      : `Tolerated: mean errors within 0.2 standard deviations of the errors, and a mean absolute error of a group up to ${bound === null ? 'a bound' : formatNumber(bound)}.`;
  return (
    <Panel
      flush
      title="Kinds of fairness"
      description={`${tolerance} More than that counts where chance would give it in less than 5 of 100 cases. Differences by Fairlearn’s definitions, with a 95 % interval that holds whichever groups are the extremes.`}
    >
      <DataTable
        caption="Kinds of fairness"
        captionHidden
        columns={columnsFor(report.task)}
        rows={report.measures}
        rowKey={({ criterion }) => criterion}
      />
    </Panel>
  );
}

function columnsFor(task: FairnessReport['task']): readonly TableColumn<Measure>[] {
  const spell = task === 'classification' ? formatPercent : formatNumber;
  return [
    { id: 'criterion', header: 'Kind', cell: ({ criterion }) => criterionWords[criterion].label },
    {
      id: 'verdict',
      header: 'Verdict',
      cell: ({ verdict }) => <Tag tone={tones[verdict]}>{verdictLabels[verdict]}</Tag>,
    },
    {
      id: 'difference',
      header: 'Difference',
      numeric: true,
      cell: ({ difference: { value, low, high } }) =>
        Number.isNaN(value) ? '–' : `${spell(value)} (${spell(low)} to ${spell(high)})`,
    },
    { id: 'ratio', header: 'Ratio', numeric: true, cell: ({ ratio }) => formatNumber(ratio) },
    {
      id: 'chance',
      header: 'By chance',
      numeric: true,
      cell: ({ pValue }) =>
        pValue < 0.001 ? 'p < 0.001' : `p = ${formatNumber(Number(pValue.toPrecision(2)))}`,
    },
    {
      id: 'groups',
      header: 'Least and most',
      cell: ({ extremes }) => (extremes === null ? '–' : `${extremes[0]} / ${extremes[1]}`),
    },
    {
      id: 'meaning',
      header: 'What it asks',
      cell: ({ criterion }) => <span className="evaluate-meaning">{criterionWords[criterion].meaning}</span>,
    },
  ];
}
