/** How likely a thing is, or how much it would harm. */
export const riskGrades = ['low', 'medium', 'high'] as const;
export type RiskGrade = (typeof riskGrades)[number];

/** An entry of a project's risk register. */
export interface Risk {
  readonly id: string;
  readonly projectId: string;
  /** What may happen. */
  readonly title: string;
  /** The finding that it was taken from; null where a person thought of it. */
  readonly finding: string | null;
  readonly likelihood: RiskGrade;
  readonly impact: RiskGrade;
  readonly mitigation: string;
  readonly owner: string;
  /** A day as `2026-11-23`; null for none. */
  readonly review: string | null;
  readonly state: 'open' | 'accepted' | 'closed';
  readonly createdAt: number;
}

/** What a risk says of itself before it is in the register. */
export type ProposedRisk = Pick<Risk, 'title' | 'likelihood' | 'impact' | 'mitigation'> & {
  readonly finding: string;
};

/** From 1 to 9: likelihood times impact. */
export function riskScore({ likelihood, impact }: Pick<Risk, 'likelihood' | 'impact'>): number {
  return (riskGrades.indexOf(likelihood) + 1) * (riskGrades.indexOf(impact) + 1);
}

/** The gravest first; what is closed last. */
export function byGravity(risks: readonly Risk[]): readonly Risk[] {
  const closed = (risk: Risk) => (risk.state === 'closed' ? 1 : 0);
  return risks.toSorted(
    (a, b) => closed(a) - closed(b) || riskScore(b) - riskScore(a) || a.createdAt - b.createdAt,
  );
}
