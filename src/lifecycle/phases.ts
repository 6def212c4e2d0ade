/** The pages of a project in the order of the lifecycle. */
export const phases = [
  { id: 'data', label: 'Data' },
  { id: 'explore', label: 'Explore' },
  { id: 'problem', label: 'Problem' },
  { id: 'prepare', label: 'Prepare' },
  { id: 'train', label: 'Train' },
  { id: 'evaluate', label: 'Evaluate' },
  { id: 'deploy', label: 'Deploy' },
  { id: 'predict', label: 'Predict' },
  { id: 'monitor', label: 'Monitor' },
  { id: 'govern', label: 'Govern' },
] as const;
export type Phase = (typeof phases)[number]['id'];

/** The route of a project's page, for the hash router. */
export function phasePath(projectId: string, phase: Phase): string {
  return `/projects/${projectId}/${phase}`;
}

/** The route of the page on which newer data come to a project. */
export function newDataPath(projectId: string): string {
  return `${phasePath(projectId, 'data')}/new`;
}

/** The route of the page on which a run's model is approved. */
export function approvalPath(projectId: string, runId: string): string {
  return `${phasePath(projectId, 'govern')}?view=approval&run=${runId}`;
}

/** The route of the page on which a run's model card is written. */
export function modelCardPath(projectId: string, runId: string): string {
  return `${phasePath(projectId, 'govern')}?view=card&run=${runId}`;
}
