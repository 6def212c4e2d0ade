import { useMemo, useState } from 'react';
import { bandAt } from '../../../core/evaluation/curves/curve-bands.ts';
import type { ClassCurves } from '../../../core/evaluation/curves/class-curves.ts';
import type { RivalAnswer } from '../../../jobs/contracts/questions/performance.ts';
import { useInsight } from '../../../jobs/use-insight.ts';
import { type LineSeries, LineChart } from '../../../ui/charts/line-chart.tsx';
import { JobNotice } from '../../../ui/feedback/job-notice.tsx';
import { formatScore } from '../../../ui/format/format-number.ts';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Columns, Stack } from '../../../ui/layout/stack.tsx';
import type { FinishedRun } from '../run-report.tsx';
import { GainTable } from './gain-table.tsx';
import type { ClassificationTest } from './matrix-from.ts';
import { runName } from './run-name.ts';

interface CurvesProps {
  readonly run: FinishedRun;
  readonly test: ClassificationTest;
  readonly rivals: readonly FinishedRun[];
  readonly answers: readonly RivalAnswer[];
}

/** ROC, precision-recall and gain curves with their bands, other models over them. */
export function CurvesPanel({ run, test, rivals, answers }: CurvesProps) {
  const own = run.problem.positive === null ? 0 : test.classes.indexOf(run.problem.positive);
  const [code, setCode] = useState(own);
  const { job, cancel, reset } = useInsight('curves', run.id, { classes: [code] });
  return (
    <Stack>
      {test.classes.length > 2 && (
        <SelectField
          label="Class, against all others"
          value={String(code)}
          onChange={value => setCode(Number(value))}
          options={test.classes.map((name, place) => ({ value: String(place), label: name }))}
        />
      )}
      <JobNotice
        job={job}
        runningTitle="Drawing the curves’ bands"
        failedTitle="The curves could not be drawn"
        onCancel={cancel}
        onDismiss={reset}
      >
        {([curves]) => curves && <Curves curves={curves} code={code} rivals={rivals} answers={answers} />}
      </JobNotice>
    </Stack>
  );
}

const unit: readonly [number, number] = [0, 1];
const rate = (label: string) => ({ label, domain: unit });
const falseRate = rate('False positive rate');
const trueRate = rate('True positive rate');
const recallAxis = rate('Recall');
const precisionAxis = rate('Precision');
const takenAxis = rate('Share of rows, highest scores first');
const foundAxis = rate('Share of positives found');
const guessing = { label: 'Guessing', from: [0, 0], to: [1, 1] } as const;
const bandNote = 'Shaded: the 95 % band at each point alone, from 999 resamples of the test rows.';

function Curves({
  curves,
  code,
  rivals,
  answers,
}: Pick<CurvesProps, 'rivals' | 'answers'> & { readonly curves: ClassCurves; readonly code: number }) {
  const { class: name, area, bands, prevalence } = curves;
  const others = useMemo(() => overlays(rivals, answers, code), [rivals, answers, code]);
  const roc = useMemo<readonly LineSeries[]>(
    () => [
      {
        label: `${name}: area ${formatScore(area.value)} (${formatScore(area.low)} to ${formatScore(area.high)})`,
        ...curves.roc,
        band: bandAt(curves.roc.x, bands.roc),
      },
      ...others.map(({ label, roc: curve }) => ({ label, ...curve })),
    ],
    [name, area, curves, bands, others],
  );
  const precisionRecall = useMemo<readonly LineSeries[]>(
    () => [
      {
        label: name,
        ...curves.precisionRecall,
        band: bandAt(curves.precisionRecall.x, bands.precisionRecall),
      },
      ...others.map(({ label, precisionRecall: curve }) => ({ label, ...curve })),
    ],
    [name, curves, bands, others],
  );
  const gain = useMemo<readonly LineSeries[]>(
    () => [
      { label: name, ...curves.gain, band: bandAt(curves.gain.x, bands.gain) },
      ...others.map(({ label, gain: curve }) => ({ label, ...curve })),
    ],
    [name, curves, bands, others],
  );
  const baseline = useMemo(
    () => ({ label: 'Guessing', from: [0, prevalence], to: [1, prevalence] }) as const,
    [prevalence],
  );
  return (
    <>
      <Columns least="22rem">
        <Panel>
          <LineChart
            title="ROC curve"
            description={`The positives found against the false alarms, for every threshold. ${bandNote}`}
            series={roc}
            x={falseRate}
            y={trueRate}
            reference={guessing}
            height={300}
          />
        </Panel>
        <Panel>
          <LineChart
            title="Precision-recall curve"
            description={`How many alarms are right against how much is found. ${bandNote}`}
            series={precisionRecall}
            x={recallAxis}
            y={precisionAxis}
            reference={baseline}
            height={300}
          />
        </Panel>
      </Columns>
      <Columns least="22rem">
        <Panel>
          <LineChart
            title="Cumulative gain"
            description={`How many of all ${name} are found among the rows with the highest scores. ${bandNote}`}
            series={gain}
            x={takenAxis}
            y={foundAxis}
            reference={guessing}
            height={300}
          />
        </Panel>
        <GainTable curves={curves} />
      </Columns>
    </>
  );
}

/** The other models' curves of the class; the legend names them. */
function overlays(rivals: readonly FinishedRun[], answers: readonly RivalAnswer[], code: number) {
  return answers.flatMap(answer => {
    const rival = rivals.find(({ id }) => id === answer.runId);
    const curves = answer.state === 'compared' ? answer.curves[code] : undefined;
    return rival === undefined || curves === undefined ? [] : [{ label: runName(rival), ...curves }];
  });
}
