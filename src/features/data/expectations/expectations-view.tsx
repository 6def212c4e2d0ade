import { getExpectationSuite } from '../../../storage/data/expectation-suites.ts';
import { onChangeOf } from '../../../storage/data/project-dataset.ts';
import { useLatest } from '../../../ui/loading/use-latest.ts';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import type { DataViewProps } from '../data-views.ts';
import { Expectations } from './expectations.tsx';

const onSuites = onChangeOf('expectationSuites');

/** What every later version of the table, every batch and every training is held against. */
export function ExpectationsView({ project, dataset }: DataViewProps) {
  const stored = useLatest(useLoaded(() => getExpectationSuite(project.id), [project.id], onSuites));
  return (
    <WhenLoaded loaded={stored} loadingLabel="Opening the rules…" failedTitle="The rules could not be opened">
      {suite => (
        <Expectations
          key={dataset.id}
          projectId={project.id}
          dataset={dataset}
          expectations={suite?.expectations ?? []}
        />
      )}
    </WhenLoaded>
  );
}
