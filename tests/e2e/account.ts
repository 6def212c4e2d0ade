import type { ProjectReport } from '../../src/lifecycle/governance/project-report.ts';

/** The app's report with what only the driver of the browser knows. */
export type LifecycleReport = ProjectReport & {
  readonly predictions: { readonly rows: number; readonly offline: boolean };
  readonly requests: { readonly total: number; readonly foreign: number };
};

/** Shows what is going on in one line that overwrites itself; nothing where stdout is no terminal. */
export function liveLine(text: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K${text}`);
}

const short = (value: number) => Number(value.toPrecision(4)).toString();

/** The report as a person reads it on a terminal. */
export function account(report: LifecycleReport): string {
  const { dataset, problem, models, deployment, drift, predictions, requests, seconds, backend } = report;
  const drifted = drift?.columns.filter(column => column.drifted) ?? [];
  const lines = [
    `data      ${dataset.name}: ${dataset.rows} rows, ${dataset.columns} columns, ${report.quality.length} findings`,
    `problem   ${problem?.task} of ${problem?.target}${problem?.positive ? ` (${problem.positive})` : ''} by ${problem?.metric}`,
    ...models.map(model =>
      model.error === null
        ? `model     ${model.estimator.padEnd(24)} ${short(model.mean!)} ± ${short(model.sd!)}  ${short(model.seconds)} s`
        : `model     ${model.estimator.padEnd(24)} failed: ${model.error}`,
    ),
    ...(backend ? [`networks  on ${backend.neural}: ${backend.reason}`] : []),
    `chosen    ${report.chosen}; on the test set ${Object.entries(report.test ?? {})
      .map(([metric, value]) => `${metric} ${short(value)}`)
      .join(', ')}`,
    `deployed  ${deployment?.model}, version ${deployment?.version}`,
    `predicted ${predictions.rows} rows${predictions.offline ? ', offline' : ''}`,
    drift
      ? `drift     ${drift.drifted ? drifted.map(column => column.column).join(', ') : 'none'} (${drift.columns.length} tests)`
      : 'drift     not measured',
    `requests  ${requests.total}, ${requests.foreign} of them outside the app's own origin`,
    `seconds   ${Object.entries(seconds)
      .map(([phase, value]) => `${phase} ${short(value)}`)
      .join(', ')}`,
  ];
  return lines.join('\n');
}
