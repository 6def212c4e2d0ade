import { phasePath } from '../../lifecycle/phases.ts';

/** The address of a view of the data; the table is the first of them. */
export function dataViewPath(projectId: string, view: string): string {
  const path = phasePath(projectId, 'data');
  return view === 'table' ? path : `${path}?view=${view}`;
}

/** The address of the table with the rows of one finding alone, named as `findingKeys` names it. */
export function findingRowsPath(projectId: string, finding: string): string {
  return `${phasePath(projectId, 'data')}?${new URLSearchParams({ view: 'table', rows: finding })}`;
}
