import { phasePath } from '../../lifecycle/phases.ts';

/** The address of a view. */
export function problemViewPath(projectId: string, view: string): string {
  return `${phasePath(projectId, 'problem')}?view=${view}`;
}
