import type { ComplianceAnswer, AnswerVerdict } from '../../../src/lifecycle/compliance/compliance-answer.ts';
import type { ComplianceKnowledge } from '../../../src/lifecycle/compliance/compliance-knowledge.ts';

/** A project of which nothing is known but an empty table. */
export const unknown: ComplianceKnowledge = {
  dataset: { rows: 0, schema: [], profile: [] },
  business: null,
  sources: [],
  dictionary: null,
  scan: null,
  quality: null,
  rules: 0,
  run: null,
  asked: [],
  deployment: null,
  predictedRows: 0,
  monitor: null,
  decisions: [],
  risks: [],
  written: { card: [], datasheet: [] },
  trail: { events: 0, broken: null, people: [] },
  approval: null,
  retention: {},
  erasures: 0,
};

/** An answer as it is stored. */
export function answered(item: string, verdict: AnswerVerdict, reason = ''): ComplianceAnswer {
  return { id: `project-1 ${item}`, projectId: 'project-1', item, verdict, reason, who: 'Ada', savedAt: 0 };
}
