import { useSearchParams } from 'wouter';
import { phasePath } from '../../../lifecycle/phases.ts';
import type { FinishedRun } from '../run-report.tsx';

/** The parts of an explanation, one shown at a time. */
export const explainParts = [
  { id: 'importance', label: 'Importance' },
  { id: 'shap', label: 'SHAP' },
  { id: 'column', label: 'One column' },
  { id: 'pair', label: 'Two columns' },
  { id: 'row', label: 'One row' },
  { id: 'tree', label: 'As one tree' },
] as const;
export type ExplainPart = (typeof explainParts)[number]['id'];

/** What the address says of the explanation that is shown. */
export interface ExplainAddress {
  readonly part: ExplainPart;
  /** The class that is explained; null for a regression. */
  readonly class: string | null;
  readonly column: string | null;
  readonly with: string | null;
  readonly row: number;
}

/** The explanation that the address names, and a way to another. */
export function useExplainAddress(run: FinishedRun): {
  readonly address: ExplainAddress;
  readonly go: (change: Partial<ExplainAddress>) => void;
  readonly hrefOf: (part: ExplainPart) => string;
} {
  const [search, setSearch] = useSearchParams();
  const { test } = run.result;
  const named = search.get('class');
  const address: ExplainAddress = {
    part: explainParts.find(({ id }) => id === search.get('part'))?.id ?? 'importance',
    class:
      test.task === 'regression'
        ? null
        : (test.classes.find(name => name === named) ?? run.problem.positive ?? test.classes.at(-1)!),
    column: search.get('column'),
    with: search.get('with'),
    row: Math.min(
      Math.max(Math.trunc(Number(search.get('row') ?? 1)) || 1, 1),
      Math.max(1, run.result.testRows),
    ),
  };
  const withChange = (change: Partial<ExplainAddress>) => {
    const kept = new URLSearchParams(search);
    for (const [name, value] of Object.entries(change))
      if (value === null) kept.delete(name);
      else kept.set(name, String(value));
    return kept;
  };
  return {
    address,
    go: change => setSearch(withChange(change), { replace: true }),
    hrefOf: part => `${phasePath(run.projectId, 'evaluate')}?${withChange({ part }).toString()}`,
  };
}
