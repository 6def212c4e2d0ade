import { useState } from 'react';
import { useInsight } from '../../../jobs/use-insight.ts';
import { WhenSeen } from '../../../ui/loading/when-seen.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import type { EvaluateViewProps } from '../evaluate-views.ts';
import { CalibrationPanel } from './calibration-panel.tsx';
import { ClassReportPanel } from './class-report-panel.tsx';
import { ConfusionPanel } from './confusion-panel.tsx';
import { CurvesPanel } from './curves-panel.tsx';
import { MetricsPanel } from './metrics-panel.tsx';
import { ResidualsPanel } from './residuals-panel.tsx';
import { RivalsPanel } from './rivals-panel.tsx';
import { ThresholdPanel } from './threshold-panel.tsx';
import { type PerformanceSetting, useSetting } from './use-setting.ts';

/** How good the model is on its test rows, and how sure that is. */
export function PerformanceView({ run }: EvaluateViewProps) {
  const setting = useSetting(run);
  return (
    <WhenLoaded loaded={setting} loadingLabel="Reading the runs…" failedTitle="The runs could not be read">
      {known => <Performance run={run} setting={known} />}
    </WhenLoaded>
  );
}

function Performance({ run, setting }: EvaluateViewProps & { readonly setting: PerformanceSetting }) {
  const { rivals, champion, business } = setting;
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    rivals.filter(({ id }, place) => id === champion || place < 3).map(({ id }) => id),
  );
  const metrics = useInsight('metrics', run.id, {});
  const compared = useInsight('rivals', run.id, chosen.length === 0 ? null : { runs: chosen });
  const { test } = run.result;
  const answers = compared.job.state === 'done' ? compared.job.value : [];
  return (
    <Stack gap={5}>
      <MetricsPanel
        run={run}
        control={metrics}
        targets={business.targets}
        champion={champion}
        championAnswer={answers.find(({ runId }) => runId === champion) ?? null}
      />
      {test.task === 'classification' ? (
        <>
          <ClassReportPanel test={test} />
          <ConfusionPanel run={run} test={test} />
          <WhenSeen least="24rem">
            <CurvesPanel run={run} test={test} rivals={rivals} answers={answers} />
          </WhenSeen>
          {run.problem.positive !== null && (
            <WhenSeen least="30rem">
              <ThresholdPanel run={run} positive={run.problem.positive} business={business} />
            </WhenSeen>
          )}
          <WhenSeen least="24rem">
            <CalibrationPanel run={run} test={test} />
          </WhenSeen>
        </>
      ) : (
        <WhenSeen least="30rem">
          <ResidualsPanel run={run} rivals={rivals} answers={answers} />
        </WhenSeen>
      )}
      <RivalsPanel
        rivals={rivals}
        champion={champion}
        chosen={chosen}
        onChoose={setChosen}
        control={compared}
        positive={run.problem.positive}
        isNumber={test.task === 'regression'}
      />
    </Stack>
  );
}
