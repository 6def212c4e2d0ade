import type { QualityReport } from '../../../core/quality/quality-report.ts';
import type { Verdict } from '../../../core/quality/verdict.ts';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { download } from '../../../ui/files/download.ts';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Tag, type TagTone } from '../../../ui/facts/tag.tsx';
import { qualityHtml } from '../../../core/quality/quality-html.ts';
import { verdictTexts } from '../../../core/quality/verdict-texts.ts';

const tones: Readonly<Record<Verdict['state'], TagTone>> = {
  ready: 'success',
  'ready with care': 'warning',
  'not ready': 'danger',
};

/** Whether the table can be learned from, and the three things that matter most. */
export function VerdictPanel({
  report,
  madeAt,
  dataset,
}: {
  readonly report: QualityReport;
  readonly madeAt: number;
  readonly dataset: DatasetVersion;
}) {
  const { state, reasons } = report.verdict;
  const { problem } = report.question;
  const save = () => {
    const html = qualityHtml(report, {
      name: dataset.name,
      version: dataset.id,
      made: new Date(madeAt).toISOString(),
    });
    download(new Blob([html], { type: 'text/html' }), `${dataset.name}-quality.html`);
  };
  return (
    <Panel
      title={
        <>
          Verdict <Tag tone={tones[state]}>{verdictTexts[state].label}</Tag>
        </>
      }
      description={verdictTexts[state].sentence}
      actions={<Button onClick={save}>Save as HTML</Button>}
    >
      {reasons.length > 0 && (
        <ol className="quality-reasons">
          {reasons.map(({ check, column, message }) => (
            <li key={`${check} ${column} ${message}`}>
              <strong>{column ?? 'Whole table'}</strong>: {message}
            </li>
          ))}
        </ol>
      )}
      <p className="quality-note">
        {report.checks.length} checks over all {report.rows.toLocaleString('en')} rows
        {problem === null
          ? '. Those that hold columns against the target run once it is chosen.'
          : `, with "${problem.target}" as what is to be predicted.`}{' '}
        Made {formatDateTime(madeAt)}.
      </p>
    </Panel>
  );
}
