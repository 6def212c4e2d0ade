import type { RowCondition } from '../../core/table/row-filter.ts';
import { insightId } from './insight.ts';

/** Questions of the Explore page whose answers are kept with the version of the table: they read all of it. */
export const keptExploreQuestions = ['relate', 'associate', 'map', 'groups'] as const;
export type KeptExploreQuestion = (typeof keptExploreQuestions)[number];

/** Which rows of which table are looked at, and what else is asked. */
interface ExploredInput {
  readonly datasetVersionId: string;
  readonly conditions: readonly RowCondition[];
}

/** Names the answer about a table; null about rows of a filter, of which there are too many to keep. `input` is plain data. */
export function exploredInsightId(question: KeptExploreQuestion, input: ExploredInput): string | null {
  const { datasetVersionId, conditions, ...asks } = input;
  const inOrder = Object.fromEntries(Object.entries(asks).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return conditions.length === 0 ? insightId(datasetVersionId, `explore ${question}`, inOrder) : null;
}
