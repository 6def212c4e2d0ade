import type { Finding } from './finding.ts';

/** A name for each finding, for addresses: its check and column, numbered where a check speaks twice of one column. */
export function findingKeys(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ check, column }) => {
    const name = column === null ? check : `${check}: ${column}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** The finding of that name; undefined where there is none. */
export function findingNamed(findings: readonly Finding[], key: string): Finding | undefined {
  return findings[findingKeys(findings).indexOf(key)];
}
