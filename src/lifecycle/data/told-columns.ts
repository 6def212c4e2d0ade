import type { CleaningStep } from '../../core/table/steps/cleaning-step.ts';
import { renamesOf } from '../../core/table/steps/renames.ts';

/** The columns, by their names after these steps, that say what the others said: groups of rows, how unusual a row is. */
export function toldColumns(steps: readonly CleaningStep[]): readonly string[] {
  return steps.reduce<readonly string[]>((told, step) => {
    const renamed = new Map(renamesOf(step).map(({ column, to }) => [column, to]));
    const kept = told.map(name => renamed.get(name) ?? name);
    return step.kind === 'addGroups' || step.kind === 'addUnusual' ? [...kept, step.to] : kept;
  }, []);
}
