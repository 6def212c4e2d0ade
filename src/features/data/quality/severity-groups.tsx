import type { Finding } from '../../../core/quality/finding.ts';
import type { CheckText, QualityReport } from '../../../core/quality/quality-report.ts';
import { severities, severityTexts } from '../../../core/quality/verdict-texts.ts';
import { Panel } from '../../../ui/panel.tsx';
import { FindingRows } from '../finding-rows.tsx';
import '../findings-panel.css';

/** What was noticed, the gravest first, by check: what it looks for is said once. */
export function SeverityGroups({ report: { findings, checks } }: { readonly report: QualityReport }) {
  return severities.map(severity => {
    const those = findings.filter(finding => finding.severity === severity);
    const { label, sentence } = severityTexts[severity];
    if (those.length === 0) return null;
    return (
      <Panel key={severity} title={`${label} (${those.length})`} description={sentence} flush>
        <ul className="findings">
          {checks
            .map(check => ({ check, own: those.filter(finding => finding.check === check.name) }))
            .filter(({ own }) => own.length > 0)
            .map(({ check, own }) => (
              <CheckFindings key={check.name} check={check} findings={own} />
            ))}
        </ul>
      </Panel>
    );
  });
}

function CheckFindings({
  check,
  findings,
}: {
  readonly check: CheckText;
  readonly findings: readonly Finding[];
}) {
  return (
    <li className="quality-check">
      <h3>{check.name}</h3>
      <p className="quality-note">{check.explanation}</p>
      <ul className="quality-findings">
        {findings.map(({ column, message, rows }) => (
          <li key={`${column} ${message}`}>
            <strong>{column ?? 'Whole table'}</strong>: {message}
            <FindingRows rows={rows} />
          </li>
        ))}
      </ul>
    </li>
  );
}
