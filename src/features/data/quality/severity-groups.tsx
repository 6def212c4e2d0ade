import { useState } from 'react';
import type { Fix } from '../../../core/quality/finding.ts';
import { findingKeys } from '../../../core/quality/finding-keys.ts';
import type { CheckText, QualityReport } from '../../../core/quality/quality-report.ts';
import { severities, severityTexts } from '../../../core/quality/verdict-texts.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { FindingItem, type NamedFinding } from './finding-item.tsx';
import './findings-panel.css';

const mostAtFirst = 6;

interface GroupProps {
  readonly projectId: string;
  readonly onFix: (fix: Fix, why: string) => void;
}

/** What was noticed, the gravest first, by check: what it looks for is said once. */
export function SeverityGroups({
  report: { findings, checks },
  ...group
}: GroupProps & { readonly report: QualityReport }) {
  const keys = findingKeys(findings);
  const named = findings.map((finding, index): NamedFinding => ({ ...finding, key: keys[index]! }));
  return severities.map(severity => {
    const those = named.filter(finding => finding.severity === severity);
    const { label, sentence } = severityTexts[severity];
    if (those.length === 0) return null;
    return (
      <Panel key={severity} title={`${label} (${those.length})`} description={sentence} flush>
        <ul className="findings">
          {checks
            .map(check => ({ check, own: those.filter(finding => finding.check === check.name) }))
            .filter(({ own }) => own.length > 0)
            .map(({ check, own }) => (
              <CheckFindings key={check.name} check={check} findings={own} {...group} />
            ))}
        </ul>
      </Panel>
    );
  });
}

function CheckFindings({
  check,
  findings,
  ...group
}: GroupProps & { readonly check: CheckText; readonly findings: readonly NamedFinding[] }) {
  const [open, setOpen] = useState(false);
  return (
    <li className="quality-check">
      <h3>{check.name}</h3>
      <p className="quality-note">{check.explanation}</p>
      <FindingList findings={findings.slice(0, mostAtFirst)} {...group} />
      {findings.length > mostAtFirst && (
        <details onToggle={event => setOpen(event.currentTarget.open)}>
          <summary>{findings.length - mostAtFirst} more</summary>
          {open && <FindingList findings={findings.slice(mostAtFirst)} {...group} />}
        </details>
      )}
    </li>
  );
}

function FindingList({ findings, ...group }: GroupProps & { readonly findings: readonly NamedFinding[] }) {
  return (
    <ul className="quality-findings">
      {findings.map(finding => (
        <FindingItem key={finding.key} finding={finding} {...group} />
      ))}
    </ul>
  );
}
