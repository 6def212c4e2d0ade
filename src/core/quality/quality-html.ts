import type { MissingReport } from '../explore/missing-report.ts';
import type { ColumnProfile } from '../explore/profile.ts';
import type { Finding } from './finding.ts';
import { htmlPage } from './html-page.ts';
import { type Cell, escapeHtml, scrolledHtml, tableHtml } from './html-parts.ts';
import type { CheckText, QualityReport } from './quality-report.ts';
import { sampleText } from './sample-text.ts';
import { thresholdNames, thresholdTexts } from './thresholds.ts';
import { severities, severityTexts, verdictTexts } from './verdict-texts.ts';
import { counted, numberText, percentage } from './wording.ts';

/** What the report itself does not know. */
export interface ReportHeading {
  readonly name: string;
  /** Of the dataset: the SHA-256 of its content. */
  readonly version: string;
  /** When the report was made, in ISO 8601. */
  readonly made: string;
}

/** The report as one HTML file without scripts, that opens offline, prints, and follows the system's light or dark. */
export function qualityHtml(report: QualityReport, { name, version, made }: ReportHeading): string {
  const { label, sentence } = verdictTexts[report.verdict.state];
  const { problem } = report.question;
  const facts: readonly (readonly Cell[])[] = [
    ['Rows', counted(report.rows)],
    ['Columns', counted(report.profile.length)],
    ['To be predicted', problem === null ? 'not chosen yet' : `${problem.target} (${problem.task})`],
    ['Version', version],
    ['Made', made],
  ];
  const title = `Quality of ${name}`;
  const body = `<h1>${escapeHtml(title)}</h1>
<p class="verdict" data-state="${report.verdict.state}"><strong>${label}.</strong> ${sentence}</p>
${listHtml(report.verdict.reasons, 'ol')}
${tableHtml('The table', ['', ''], facts)}
${severities.map(severity => severityHtml(report, severity)).join('\n')}
${describedHtml(report.profile)}
${missingHtml(report.missing, report.rows)}
${thresholdsHtml(report)}
<p class="note">Made by Terrarium on the device; the table never left it.</p>`;
  return htmlPage({ title, style, body });
}

function severityHtml({ findings, checks }: QualityReport, severity: Finding['severity']): string {
  const those = findings.filter(finding => finding.severity === severity);
  if (those.length === 0) return '';
  const { label, sentence } = severityTexts[severity];
  const byCheck = checks.map(check =>
    checkHtml(
      check,
      those.filter(finding => finding.check === check.name),
    ),
  );
  return `<section><h2>${label} (${those.length})</h2><p class="note">${sentence}</p>${byCheck.join('')}</section>`;
}

function checkHtml({ name, explanation }: CheckText, findings: readonly Finding[]): string {
  if (findings.length === 0) return '';
  return `<h3>${escapeHtml(name)}</h3><p class="note">${escapeHtml(explanation)}</p>${listHtml(findings, 'ul')}`;
}

function listHtml(findings: readonly Finding[], list: 'ol' | 'ul'): string {
  if (findings.length === 0) return '';
  const items = findings.map(({ column, message, rows }) => {
    const shown = list === 'ol' ? '' : rowsHtml(rows);
    return `<li><strong>${escapeHtml(column ?? 'Whole table')}</strong>: ${escapeHtml(message)}${shown}</li>`;
  });
  return `<${list}>${items.join('')}</${list}>`;
}

function rowsHtml(rows: readonly number[]): string {
  if (rows.length === 0) return '';
  const more = rows.length > mostRowsShown ? ' …' : '';
  return `<br><small>Rows ${rows.slice(0, mostRowsShown).map(counted).join(', ')}${more}</small>`;
}

const mostRowsShown = 20;

const figures = [
  'mean',
  'sd',
  'min',
  'q1',
  'median',
  'q3',
  'max',
  'skewness',
  'kurtosis',
  'zeros',
  'negatives',
  'infinite',
] as const;

function describedHtml(profile: readonly ColumnProfile[]): string {
  const numbers = profile.flatMap(told => {
    if (told.shape !== 'numeric' || told.kind === 'datetime') return [];
    const values = figures.map(figure => told.summary?.[figure] ?? NaN);
    return [[...common(told), ...values]];
  });
  const others = profile.flatMap(told => {
    if (told.shape === 'numeric' && told.kind !== 'datetime') return [];
    return [[...common(told), sampleText(told)]];
  });
  const heads = ['Column', 'Kind', 'Count', 'Missing', 'Different'];
  return (
    (numbers.length > 0 ? tableHtml('Numbers', [...heads, ...figures], numbers) : '') +
    (others.length > 0
      ? tableHtml('Words and dates', [...heads, 'Most frequent, or from and to'], others)
      : '')
  );
}

function common({ name, kind, rows, missing, distinct }: ColumnProfile): readonly Cell[] {
  return [name, kind, rows - missing, missing, distinct];
}

/** As many as fit on a page. */
const mostMatrixColumns = 40;

function missingHtml(missing: MissingReport, rows: number): string {
  const { columns, patterns, patternCount } = missing;
  if (columns.length === 0) return '<h2>Missing values</h2><p>No value is missing.</p>';
  const bars = columns.map(
    ({ name, missing }) =>
      `<tr><th scope="row">${escapeHtml(name)}</th><td>${counted(missing)}</td><td>${percentage(missing, rows)}</td><td class="bar"><span style="width:${((100 * missing) / rows).toFixed(2)}%"></span></td></tr>`,
  );
  const told = patterns.map(pattern => [
    pattern.columns.length === 0 ? 'nothing: the row is complete' : pattern.columns.join(', '),
    pattern.rows,
    percentage(pattern.rows, rows),
  ]);
  return `<h2>Missing values</h2>
${scrolledHtml('Missing values', `<table><tr><th scope="col">Column</th><th scope="col">Missing</th><th scope="col">Share</th><td></td></tr>${bars.join('')}</table>`)}
${matrixHtml(missing)}
${tableHtml(`Missing together (${counted(patternCount)})`, ['Missing', 'Rows', 'Share'], told)}`;
}

function matrixHtml({ columns, bands }: MissingReport): string {
  const shown = [...columns.keys()]
    .sort((a, b) => columns[b]!.missing - columns[a]!.missing)
    .slice(0, mostMatrixColumns)
    .sort((a, b) => a - b);
  const heads = shown.map(index => `<th scope="col">${escapeHtml(columns[index]!.name)}</th>`);
  const matrix = bands.map(({ from, shares }) => {
    const cells = shown.map(index => `<td style="--share:${shares[index]!.toFixed(3)}"></td>`);
    return `<tr><th scope="row">${counted(from + 1)}</th>${cells.join('')}</tr>`;
  });
  const which = shown.length < columns.length ? ` The ${mostMatrixColumns} columns with the most.` : '';
  return `<h3>Where they are missing</h3><p class="note">From the first rows above to the last below; the darker the more.${which}</p>
${scrolledHtml('Where they are missing', `<table class="matrix"><tr><th scope="col">From row</th>${heads.join('')}</tr>${matrix.join('')}</table>`)}`;
}

function thresholdsHtml({ question: { thresholds } }: QualityReport): string {
  const rows = thresholdNames.map(name => [
    thresholdTexts[name].label,
    numberText(thresholds[name]),
    numberText(thresholdTexts[name].initially),
  ]);
  return tableHtml('Thresholds', ['From where on a check speaks up', 'Here', 'At first'], rows);
}

const style =
  'h3::first-letter{text-transform:uppercase}small{opacity:.8}.verdict{padding:.8rem 1rem;border-inline-start:4px solid #2a7;background:#2a71}.verdict[data-state="ready with care"]{border-color:#c80;background:#c801}.verdict[data-state="not ready"]{border-color:#c33;background:#c331}.bar{width:12rem}.bar span{display:block;height:.7rem;background:#2a7;print-color-adjust:exact}.matrix th[scope="col"]{writing-mode:vertical-rl;padding:.2rem;max-height:12rem;font-size:11px}.matrix tr>th[scope="col"]:first-child{writing-mode:initial;vertical-align:bottom}.matrix td{min-width:.9rem;padding:0;height:.5rem;background:color-mix(in srgb,#2a7 calc(5% + 95%*var(--share)),transparent);print-color-adjust:exact}.matrix tr>th[scope="row"]{padding:0 .6rem;border:0;font-size:9px;font-weight:normal;line-height:.6rem}@page{size:A4 landscape;margin:12mm}@media print{th,td{padding:2px 4px}}';
