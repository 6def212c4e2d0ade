import type { Finding, Severity } from '../../core/quality/finding.ts';

const gravity: Readonly<Record<Severity, number>> = { critical: 0, warning: 1, info: 2 };

/** The gravest first; those of one severity in the order of the checks. */
export function findingsInOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => gravity[a.severity] - gravity[b.severity]);
}

/** `1 critical, 2 warnings`; `nothing alarming` where there are notes at most. */
export function summarizeFindings(findings: readonly Finding[]): string {
  const countOf = (severity: Severity) => findings.filter(finding => finding.severity === severity).length;
  const critical = countOf('critical');
  const warnings = countOf('warning');
  const parts = [
    ...(critical > 0 ? [`${critical} critical`] : []),
    ...(warnings > 0 ? [`${warnings} warning${warnings === 1 ? '' : 's'}`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'nothing alarming';
}
