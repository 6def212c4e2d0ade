import { type Cell, escapeHtml, tableHtml } from '../../core/quality/html-parts.ts';
import { severities, severityTexts } from '../../core/quality/verdict-texts.ts';
import { counted } from '../../core/quality/wording.ts';
import type { Pin } from '../data/pin.ts';
import type { ProjectReport } from './project-report.ts';

/** What the report itself does not know. */
export interface ProjectReportHeading {
  readonly name: string;
  /** When the report was made, in ISO 8601. */
  readonly made: string;
}

/**
 * A project as one HTML file without scripts, that opens offline, prints, and follows the system's light or dark. What was
 * pinned stands first, with its notes; then all that is known, as far as the project has come.
 */
export function projectReportHtml(
  report: ProjectReport,
  pins: readonly Pin[],
  { name, made }: ProjectReportHeading,
): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escapeHtml(name)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeHtml(name)}</h1>
${factsHtml(report, made)}
${pins.length === 0 ? '' : `<h2>Findings</h2>${pins.map(pin => pinHtml(pin, report.dataset.sha256)).join('\n')}`}
${qualityHtml(report.quality)}
${rulesHtml(report.expectations)}
${modelsHtml(report)}
${driftHtml(report.drift)}
<p class="note">Made by Terrarium on the device; the table never left it.</p>
</body>
</html>
`;
}

function factsHtml({ dataset, problem, deployment, predictions, seed }: ProjectReport, made: string): string {
  const rows: (readonly Cell[])[] = [
    ['Table', dataset.name],
    ['Rows', counted(dataset.rows)],
    ['Columns', counted(dataset.columns)],
    ['Version', dataset.sha256],
    ['To be predicted', problem === null ? 'not chosen yet' : `${problem.target} (${problem.task})`],
  ];
  if (problem !== null) rows.push(['Judged by', problem.metric]);
  if (problem?.positive != null) rows.push(['Positive class', problem.positive]);
  if (seed !== null) rows.push(['Seed', String(seed)]);
  if (deployment !== null) {
    rows.push(['Deployed', `${deployment.model}, version ${deployment.version}`]);
    rows.push(['Rows predicted', counted(predictions.rows)]);
  }
  rows.push(['Made', made]);
  return tableHtml('The project', ['', ''], rows);
}

function pinHtml(pin: Pin, currentVersion: string): string {
  const picture =
    pin.picture === null
      ? ''
      : `<img src="data:image/svg+xml;charset=utf-8,${encodeURIComponent(pin.picture).replaceAll("'", '%27')}" alt="${escapeHtml(`${pin.title}. ${pin.description}`)}">`;
  const note =
    pin.note === '' ? '' : `<blockquote>${escapeHtml(pin.note).replaceAll('\n', '<br>')}</blockquote>`;
  const version =
    pin.datasetVersionId === currentVersion ? '' : ` Seen in version ${escapeHtml(pin.datasetVersionId)}.`;
  return `<section><h3>${escapeHtml(pin.title)}</h3><p class="note">${escapeHtml(pin.description)}${pin.rows === null ? '' : ` ${escapeHtml(pin.rows)}.`}${version}</p>${note}${picture}${numbersHtml(pin)}</section>`;
}

function numbersHtml({ numbers }: Pin): string {
  if (numbers === null) return '';
  const { columns, rows, count } = numbers;
  const cut = count > rows.length ? `<p class="note">The first ${rows.length} of ${counted(count)}.</p>` : '';
  return `<details><summary>Numbers</summary>${cut}${tableHtml(null, columns, rows)}</details>`;
}

function qualityHtml(findings: ProjectReport['quality']): string {
  const parts = severities.map(severity => {
    const those = findings.filter(finding => finding.severity === severity);
    if (those.length === 0) return '';
    const items = those.map(
      ({ column, message }) =>
        `<li><strong>${escapeHtml(column ?? 'Whole table')}</strong>: ${escapeHtml(message)}</li>`,
    );
    return `<h3>${severityTexts[severity].label} (${those.length})</h3><ul>${items.join('')}</ul>`;
  });
  return `<h2>Quality of the table</h2>${findings.length === 0 ? '<p>Nothing was noticed.</p>' : parts.join('')}`;
}

function rulesHtml(expectations: ProjectReport['expectations']): string {
  if (expectations === undefined) return '';
  const { rules, training } = expectations;
  const broken = new Map(training?.broken.map(({ name, observed }) => [name, observed]));
  const rows = rules.map(({ name, severity, expected }): readonly Cell[] => [
    name,
    severity,
    expected,
    broken.get(name) ?? '',
  ]);
  const title =
    training === null
      ? 'Rules of the data'
      : `Rules of the data, ${training.broken.length} of ${training.checked} broken before the training`;
  return tableHtml(title, ['Rule', 'Severity', 'Expected', 'Broken'], rows);
}

function modelsHtml({ models, chosen, test, decision }: ProjectReport): string {
  if (models.length === 0) return '';
  const compared = models.map(({ estimator, mean, sd, seconds, error }): readonly Cell[] => [
    estimator === chosen ? `${estimator} (chosen)` : estimator,
    mean ?? NaN,
    sd ?? NaN,
    seconds,
    error ?? '',
  ]);
  const tested = Object.entries(test ?? {}).map(([metric, value]): readonly Cell[] => [metric, value]);
  if (decision) tested.push([`threshold of “${decision.class}”`, decision.threshold]);
  return (
    tableHtml('Models compared', ['Model', 'Mean score', 'sd', 'Seconds', 'Failed'], compared) +
    (tested.length > 0 ? tableHtml('On the test rows', ['Metric', 'Value'], tested) : '')
  );
}

function driftHtml(drift: ProjectReport['drift']): string {
  if (drift === null) return '';
  const rows = drift.columns.map(({ column, test, statistic, pValue, drifted }): readonly Cell[] => [
    column,
    test,
    statistic,
    pValue,
    drifted ? 'drifted' : '',
  ]);
  return tableHtml(
    drift.drifted ? 'Drift was found' : 'No drift was found',
    ['Column', 'Test', 'Statistic', 'p', ''],
    rows,
  );
}

const style = `:root{color-scheme:light dark}body{max-width:70rem;margin:2rem auto;padding:0 1rem;font:15px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}h1{font-size:1.6rem}h2{margin-top:2.2rem;font-size:1.2rem}h3{margin-bottom:0;font-size:1rem}table{border-collapse:collapse;font-size:13px}th,td{padding:.3rem .6rem;border-bottom:1px solid #8886;text-align:start;overflow-wrap:normal}td.number{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}li{margin:.3rem 0}.note{margin-top:.2rem;opacity:.8}section{margin-bottom:2.4rem}section img{display:block;max-width:100%;height:auto;margin:.6rem 0}blockquote{margin:.6rem 0;padding:.5rem .9rem;border-inline-start:4px solid #2a7;background:#2a71}.wide{max-height:24rem;overflow:auto}summary{cursor:pointer;font-size:13px}@media print{body{margin:0;max-width:none;font-size:11px}table{font-size:9px}section,tr{break-inside:avoid}.wide{max-height:none}}`;
