import { useMemo } from 'react';
import type { ErrorByQuantile, Residuals } from '../../../core/evaluation/residuals.ts';
import type { RivalAnswer, RivalErrors } from '../../../jobs/contracts/questions/performance.ts';
import { LineChart, type LineSeries } from '../../../ui/charts/line-chart.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Columns } from '../../../ui/layout/stack.tsx';
import type { FinishedRun } from '../run-report.tsx';
import { runName } from './run-name.ts';

interface Model {
  readonly label: string;
  readonly errors: RivalErrors;
}

const share = { label: 'Share of rows', domain: [0, 1] } as const;
const height = 300;

/** How far off the model's numbers are, other models over it. */
export function ErrorCurves({
  target,
  found,
  rivals,
  answers,
}: {
  readonly target: string;
  readonly found: Residuals;
  readonly rivals: readonly FinishedRun[];
  readonly answers: readonly RivalAnswer[];
}) {
  const models = useMemo(
    (): readonly Model[] => [{ label: 'This model', errors: found }, ...others(rivals, answers)],
    [found, rivals, answers],
  );
  const within = useMemo<readonly LineSeries[]>(
    () => models.map(({ label, errors }) => ({ label, ...errors.within })),
    [models],
  );
  const byQuantile = useMemo<readonly LineSeries[]>(
    () => models.map(({ label, errors }) => ({ label, ...lineOf(errors.byQuantile) })),
    [models],
  );
  const error = useMemo(() => ({ label: `Error, in the unit of ${target}` }), [target]);
  const actual = useMemo(() => ({ label: `Actual ${target}, middle of each tenth` }), [target]);
  return (
    <Columns least="22rem">
      <Panel>
        <LineChart
          title="Rows within an error"
          description="Which share of the test rows is predicted no further off than so much. The further up and left, the better."
          series={within}
          x={error}
          y={share}
          height={height}
        />
      </Panel>
      <Panel>
        <LineChart
          title={`Mean absolute error along ${target}`}
          description="Tenths of the test rows by their true value: where a model is further off than elsewhere, or than another."
          series={byQuantile}
          x={actual}
          y={meanError}
          height={height}
        />
      </Panel>
    </Columns>
  );
}

const meanError = { label: 'Mean absolute error' };

function lineOf(byQuantile: readonly ErrorByQuantile[]): Pick<LineSeries, 'x' | 'y'> {
  return {
    x: byQuantile.map(({ from, to }) => (from + to) / 2),
    y: byQuantile.map(({ meanAbsoluteError }) => meanAbsoluteError),
  };
}

/** The other models' errors; the legend names them. */
function others(rivals: readonly FinishedRun[], answers: readonly RivalAnswer[]): readonly Model[] {
  return answers.flatMap(answer => {
    const rival = rivals.find(({ id }) => id === answer.runId);
    const errors = answer.state === 'compared' ? answer.errors : null;
    return rival === undefined || errors === null ? [] : [{ label: runName(rival), errors }];
  });
}
