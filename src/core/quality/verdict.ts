import type { Finding, Severity } from './finding.ts';

/** Whether a table can be learned from as it is. */
export interface Verdict {
  readonly state: 'ready' | 'ready with care' | 'not ready';
  /** The findings that matter most, at most three; notes are none. */
  readonly reasons: readonly Finding[];
}

const gravity: Readonly<Record<Severity, number>> = { critical: 0, warning: 1, info: 2 };
const mostReasons = 3;

/** One critical finding makes a table not ready, one warning makes it ready with care. Findings in the order of the checks. */
export function judge(findings: readonly Finding[]): Verdict {
  const grave = findings.filter(({ severity }) => severity !== 'info');
  const reasons = firstOfEachCheck(grave.toSorted((a, b) => gravity[a.severity] - gravity[b.severity]));
  return { state: stateOf(grave), reasons: reasons.slice(0, mostReasons) };
}

function stateOf(grave: readonly Finding[]): Verdict['state'] {
  if (grave.length === 0) return 'ready';
  return grave.some(({ severity }) => severity === 'critical') ? 'not ready' : 'ready with care';
}

/** Three different troubles tell more than one trouble of three columns, or three of one; the others follow. */
function firstOfEachCheck(findings: readonly Finding[]): readonly Finding[] {
  const firsts: Finding[] = [];
  for (const check of new Set(findings.map(finding => finding.check))) {
    const own = findings.filter(finding => finding.check === check);
    const gravest = own.filter(({ severity }) => severity === own[0]!.severity);
    const isNew = ({ column }: Finding) => column === null || firsts.every(first => first.column !== column);
    firsts.push(gravest.find(isNew) ?? gravest[0]!);
  }
  return [...firsts, ...findings.filter(finding => !firsts.includes(finding))];
}
