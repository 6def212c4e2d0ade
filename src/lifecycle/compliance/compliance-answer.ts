export const answerVerdicts = ['yes', 'no', 'not applicable'] as const;
export type AnswerVerdict = (typeof answerVerdicts)[number];

/** What a person answered to an item of a checklist, to a question before it, or to whether a framework applies. */
export interface ComplianceAnswer {
  /** `complianceAnswerId`. */
  readonly id: string;
  readonly projectId: string;
  /** The id of the item, which begins with the framework's: `gdpr/lawful-basis`. */
  readonly item: string;
  readonly verdict: AnswerVerdict;
  readonly reason: string;
  /** The profile at work, empty where nobody had named one. */
  readonly who: string;
  readonly savedAt: number;
}

/** The answers of one project by the item that they answer. */
export type AnswersByItem = ReadonlyMap<string, ComplianceAnswer>;

/** The one answer of a project to an item. */
export function complianceAnswerId(projectId: string, item: string): string {
  return `${projectId} ${item}`;
}

/** A project's answers by item. */
export function answersByItem(answers: readonly ComplianceAnswer[]): AnswersByItem {
  return new Map(answers.map(answer => [answer.item, answer]));
}

/** "not applicable: no export", for the audit trail. */
export function describeAnswer({ verdict, reason }: Pick<ComplianceAnswer, 'verdict' | 'reason'>): string {
  return reason === '' ? verdict : `${verdict}: ${reason}`;
}
