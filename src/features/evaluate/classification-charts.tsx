import { useMemo } from 'react';
import type { TestEvaluation } from '../../lifecycle/training/run.ts';
import { ConfusionMatrix } from '../../ui/charts/matrix/confusion-matrix.tsx';
import { LineChart } from '../../ui/charts/line-chart.tsx';
import { formatScore } from '../../ui/format/format-number.ts';
import { Panel } from '../../ui/layout/panel.tsx';
import { Columns } from '../../ui/layout/stack.tsx';

type ClassificationTest = Extract<TestEvaluation, { task: 'classification' }>;

const unit: readonly [number, number] = [0, 1];
const rate = (label: string) => ({ label, domain: unit });
const rocAxes = { x: rate('False positive rate'), y: rate('True positive rate') };
const recallAxes = { x: rate('Recall'), y: rate('Precision') };
const guessing = { label: 'Guessing', from: [0, 0], to: [1, 1] } as const;

/** Confusion matrix, ROC and precision-recall curves. */
export function ClassificationCharts({ test }: { readonly test: ClassificationTest }) {
  const roc = useMemo(
    () =>
      test.curves.map(({ class: name, roc }) => ({
        label: `${name} (area ${formatScore(roc.auc)})`,
        x: roc.falsePositiveRate,
        y: roc.truePositiveRate,
      })),
    [test],
  );
  const precisionRecall = useMemo(
    () =>
      test.curves.map(({ class: name, precisionRecall }) => ({
        label: `${name} (average precision ${formatScore(precisionRecall.averagePrecision)})`,
        x: precisionRecall.recall,
        y: precisionRecall.precision,
      })),
    [test],
  );
  const prevalence = test.curves.length === 1 ? test.curves[0]?.prevalence : undefined;
  const baseline = useMemo(
    () =>
      prevalence === undefined
        ? undefined
        : ({ label: 'Guessing', from: [0, prevalence], to: [1, prevalence] } as const),
    [prevalence],
  );
  return (
    <>
      <Panel>
        <ConfusionMatrix
          title="Confusion matrix"
          description="Rows are the true classes, columns what the model said."
          classes={test.classes}
          counts={test.confusion}
        />
      </Panel>
      <Columns least="22rem">
        <Panel>
          <LineChart
            title="ROC curve"
            description="The positives found against the false alarms, for every threshold."
            series={roc}
            {...rocAxes}
            reference={guessing}
            height={300}
          />
        </Panel>
        <Panel>
          <LineChart
            title="Precision-recall curve"
            description="How many alarms are right against how much is found, for every threshold."
            series={precisionRecall}
            {...recallAxes}
            reference={baseline}
            height={300}
          />
        </Panel>
      </Columns>
    </>
  );
}
