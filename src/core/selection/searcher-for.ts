import { createAutopilot } from './autopilot/autopilot.ts';
import { knownDefaults } from './autopilot/known-defaults.ts';
import type { ComparisonSettings } from './comparison.ts';
import { featureIdeas } from './features/feature-ideas.ts';
import type { LearningTask } from './learning-task.ts';
import type { EndedTrial } from './run-trials.ts';
import type { SearchSituation, Searcher } from './search/searcher.ts';
import type { SearchSettings } from './search/settings.ts';
import { createTuner } from './search/tuner.ts';

/** What proposes the trials of this search, knowing how the candidates did. */
export function searcherFor(
  { params }: Pick<ComparisonSettings, 'params'>,
  search: SearchSettings,
  situation: SearchSituation,
  { planFor, training }: Pick<LearningTask, 'planFor' | 'training'>,
  compared: readonly EndedTrial[],
): Searcher {
  switch (search.kind) {
    case 'tuning':
      return createTuner(search, situation, { compared, planFor });
    case 'autopilot':
      return createAutopilot(search, situation, {
        planFor,
        defaultsOf: knownDefaults,
        ...(params && { paramsOf: estimator => params[estimator] ?? {} }),
        ideas: search.features
          ? featureIdeas(
              planFor(training.target.task === 'classification' ? 'dummyClassifier' : 'dummyRegressor'),
              training.table,
            )
          : [],
      });
    default:
      return search satisfies never;
  }
}
