import { type Phase, phasePath } from '../phases.ts';

interface Place {
  readonly label: string;
  readonly phase: Phase;
  readonly view: string | null;
}

/** The views of a project that evidence is found in, or made. */
export const evidencePlaces = {
  table: { label: 'Data, Table', phase: 'data', view: 'table' },
  quality: { label: 'Data, Quality', phase: 'data', view: 'quality' },
  rules: { label: 'Data, Expectations', phase: 'data', view: 'expectations' },
  dictionary: { label: 'Data, Dictionary', phase: 'data', view: 'dictionary' },
  sources: { label: 'Data, Sources', phase: 'data', view: 'sources' },
  privacy: { label: 'Data, Privacy', phase: 'data', view: 'privacy' },
  business: { label: 'Problem, Business problem', phase: 'problem', view: 'business' },
  success: { label: 'Problem, Success', phase: 'problem', view: 'success' },
  prepare: { label: 'Prepare', phase: 'prepare', view: null },
  train: { label: 'Train', phase: 'train', view: null },
  performance: { label: 'Evaluate, Performance', phase: 'evaluate', view: 'performance' },
  validation: { label: 'Evaluate, Validation', phase: 'evaluate', view: 'validation' },
  explain: { label: 'Evaluate, Explain', phase: 'evaluate', view: 'explain' },
  errors: { label: 'Evaluate, Errors', phase: 'evaluate', view: 'errors' },
  fairness: { label: 'Evaluate, Fairness', phase: 'evaluate', view: 'fairness' },
  deploy: { label: 'Deploy', phase: 'deploy', view: null },
  predict: { label: 'Predict', phase: 'predict', view: null },
  monitor: { label: 'Monitor', phase: 'monitor', view: null },
  card: { label: 'Govern, Model card', phase: 'govern', view: 'card' },
  datasheet: { label: 'Govern, Datasheet', phase: 'govern', view: 'datasheet' },
  approval: { label: 'Govern, Approval', phase: 'govern', view: 'approval' },
  risks: { label: 'Govern, Risks', phase: 'govern', view: 'risks' },
  erasure: { label: 'Govern, Erasure', phase: 'govern', view: 'erasure' },
  compliance: { label: 'Govern, Compliance', phase: 'govern', view: 'compliance' },
  audit: { label: 'Govern, Audit trail', phase: 'govern', view: 'audit' },
} as const satisfies Readonly<Record<string, Place>>;
export type EvidencePlace = keyof typeof evidencePlaces;

/** The route of a place, for the hash router. */
export function evidencePath(projectId: string, place: EvidencePlace): string {
  const { phase, view } = evidencePlaces[place];
  return view === null ? phasePath(projectId, phase) : `${phasePath(projectId, phase)}?view=${view}`;
}
