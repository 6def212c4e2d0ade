import type { Finding, Fix } from '../../../core/quality/finding.ts';
import type { CheckText, QualityReport } from '../../../core/quality/quality-report.ts';
import { severities, severityTexts } from '../../../core/quality/verdict-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { FindingRows } from '../finding-rows.tsx';
import '../findings-panel.css';

const mostAtFirst = 6;

/** What was noticed, the gravest first, by check: what it looks for is said once. */
export function SeverityGroups({
  report: { findings, checks },
  onFix,
}: {
  readonly report: QualityReport;
  readonly onFix: (fix: Fix, why: string) => void;
}) {
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
              <CheckFindings key={check.name} check={check} findings={own} onFix={onFix} />
            ))}
        </ul>
      </Panel>
    );
  });
}

function CheckFindings({
  check,
  findings,
  onFix,
}: {
  readonly check: CheckText;
  readonly findings: readonly Finding[];
  readonly onFix: (fix: Fix, why: string) => void;
}) {
  return (
    <li className="quality-check">
      <h3>{check.name}</h3>
      <p className="quality-note">{check.explanation}</p>
      <FindingList findings={findings.slice(0, mostAtFirst)} onFix={onFix} />
      {findings.length > mostAtFirst && (
        <details>
          <summary>{findings.length - mostAtFirst} more</summary>
          <FindingList findings={findings.slice(mostAtFirst)} onFix={onFix} />
        </details>
      )}
    </li>
  );
}

function FindingList({
  findings,
  onFix,
}: {
  readonly findings: readonly Finding[];
  readonly onFix: (fix: Fix, why: string) => void;
}) {
  return (
    <ul className="quality-findings">
      {findings.map(({ column, message, rows, fix }) => (
        <li key={`${column} ${message}`} className="quality-finding">
          <div>
            <strong>{column ?? 'Whole table'}</strong>: {message}
            <FindingRows rows={rows} />
          </div>
          {fix && (
            <Button
              aria-label={`${fix.label}: ${column ?? 'whole table'}`}
              onClick={() => onFix(fix, column === null ? message : `${column}: ${message}`)}
            >
              {fix.label}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
