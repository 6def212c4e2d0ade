import { useEffect, useRef } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { type StepControl, useStep } from '../../jobs/use-step.ts';
import type { DatasetVersion } from '../../lifecycle/data/dataset-version.ts';
import { phasePath } from '../../lifecycle/phases.ts';
import type { Project } from '../../lifecycle/project.ts';
import { proposeTarget } from '../../lifecycle/problem/propose-target.ts';
import { recipeOf } from '../../lifecycle/data/recipe.ts';
import { toldColumns } from '../../lifecycle/data/told-columns.ts';
import { readAncestry } from '../../storage/data/ancestry.ts';
import { onChangeOf, requireDatasetVersion, requireProject } from '../../storage/data/project-dataset.ts';
import { ButtonLink } from '../../ui/buttons/button-link.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { useLoaded } from '../../ui/loading/use-loaded.ts';
import { PinnedRowsContext } from '../../ui/pins/pinboard.ts';
import { ViewNavigation } from '../../ui/layout/view-navigation.tsx';
import { WhenLoaded } from '../../ui/loading/when-loaded.tsx';
import { ColumnsView } from './columns/columns-view.tsx';
import { addressPath, exploreViews, readAddress } from './explore-address.ts';
import type { ViewProps } from './explored.ts';
import { filterText } from './rows/condition-text.ts';
import { FilterBar } from './rows/filter-bar.tsx';
import { GroupsView } from './groups/groups-view.tsx';
import { MapView } from './map/map-view.tsx';
import { MatrixView } from './matrix/matrix-view.tsx';
import { PairView } from './pair/pair-view.tsx';
import { RelationsView } from './relations/relations-view.tsx';
import { SavedNotice } from './groups/saved-notice.tsx';
import { SetsView } from './sets/sets-view.tsx';
import { useRowsFound } from './rows/use-rows-found.ts';
import './explore-page.css';

const onProjects = onChangeOf('projects');

/** How the values of every column are spread, and how the columns go together. */
export function ExplorePage({ projectId }: { readonly projectId: string }) {
  const loaded = useLoaded(() => readExplored(projectId), [projectId], onProjects);
  const top = useRef<HTMLDivElement>(null);
  const taking = useStep(projectId, top);
  const step: StepControl = {
    ...taking,
    start: (...asked) => {
      // What is told of it stands up there, and the button goes with the version that it is of.
      top.current?.focus();
      taking.start(...asked);
    },
  };
  return (
    <Stack gap={5}>
      <PageHeader
        title="Explore"
        description="How the values of each column are spread, over all rows or those of a filter, and which columns go together."
        actions={
          <ButtonLink href={phasePath(projectId, 'problem')} variant="primary">
            Choose what to predict
          </ButtonLink>
        }
      />
      <div ref={top} tabIndex={-1} className="explore-place">
        <SavedNotice step={step} />
      </div>
      <WhenLoaded
        loaded={loaded}
        loadingLabel="Opening the table…"
        failedTitle="The table could not be opened"
      >
        {({ project, dataset, told }) => (
          <Explored key={dataset.id} project={project} dataset={dataset} told={told} step={step} />
        )}
      </WhenLoaded>
    </Stack>
  );
}

async function readExplored(projectId: string) {
  const project = await requireProject(projectId);
  const dataset = await requireDatasetVersion(project.datasetVersionId);
  const told = toldColumns(recipeOf(await readAncestry(dataset.id)).steps);
  const names = new Set(dataset.schema.map(({ name }) => name));
  return { project, dataset, told: told.filter(name => names.has(name)) };
}

function Explored({
  project,
  dataset,
  told,
  step,
}: {
  readonly project: Project;
  readonly dataset: DatasetVersion;
  readonly told: readonly string[];
  readonly step: StepControl;
}) {
  const [search] = useSearchParams();
  const [, navigate] = useLocation();
  const names = new Set(dataset.schema.map(({ name }) => name));
  const address = readAddress(search, names);
  const pathOf: ViewProps['pathOf'] = change => addressPath(project.id, { ...address, ...change });
  const place = useFocusAfter(`${address.view} ${address.column === null}`);
  const found = useRowsFound(dataset, address.conditions);
  const known = project.problem !== null && names.has(project.problem.target);
  const view: ViewProps = {
    project,
    dataset,
    address,
    target: address.target ?? (known ? project.problem.target : proposeTarget(dataset.profile)),
    told,
    step,
    pathOf,
    go: (change, options) => navigate(pathOf(change), options),
  };
  return (
    <>
      <ViewNavigation
        label="Views of the columns"
        views={exploreViews.map(({ id, label }) => ({
          label,
          href: pathOf({ view: id, columns: null, ...(id === 'columns' && { column: null }) }),
          current: id === address.view,
        }))}
      />
      <FilterBar {...view} found={found} />
      <div ref={place} tabIndex={-1} className="explore-place">
        <Stack gap={5}>
          <PinnedRowsContext
            value={
              address.conditions.length === 0
                ? null
                : `Rows where ${filterText(address.conditions, dataset.schema)}${found === '' ? '' : `: ${found}`}`
            }
          >
            <View key={address.view} {...view} />
          </PinnedRowsContext>
        </Stack>
      </div>
    </>
  );
}

/** A place that takes the focus when the link that had it went away with the view before. */
function useFocusAfter(shown: string) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current !== shown && document.activeElement === document.body) place.current?.focus();
    before.current = shown;
  }, [shown]);
  return place;
}

function View(view: ViewProps) {
  switch (view.address.view) {
    case 'columns':
      return <ColumnsView {...view} />;
    case 'relations':
      return <RelationsView {...view} />;
    case 'pair':
      return <PairView {...view} />;
    case 'matrix':
      return <MatrixView {...view} />;
    case 'sets':
      return <SetsView {...view} />;
    case 'map':
      return <MapView {...view} />;
    case 'groups':
      return <GroupsView {...view} />;
    default:
      return view.address.view satisfies never;
  }
}
