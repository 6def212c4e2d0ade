import type { Finding, Severity } from '../../../core/quality/finding.ts';

const gravity: Readonly<Record<Severity, number>> = { critical: 0, warning: 1, info: 2 };

/** The gravest first; those of one severity in the order of the checks. */
export function findingsInOrder<Told extends Finding>(findings: readonly Told[]): readonly Told[] {
  return findings.toSorted((a, b) => gravity[a.severity] - gravity[b.severity]);
}

/** How many findings ask for attention. */
export function countSeverities(findings: readonly Finding[]): {
  readonly critical: number;
  readonly warnings: number;
} {
  const countOf = (severity: Severity) => findings.filter(finding => finding.severity === severity).length;
  return { critical: countOf('critical'), warnings: countOf('warning') };
}
