import type { StepControl } from '../../jobs/use-step.ts';
import type { DatasetVersion } from '../../lifecycle/data/dataset-version.ts';
import type { Project } from '../../lifecycle/project.ts';
import type { ExploreAddress } from './explore-address.ts';

/** What every view of the Explore page is given. */
export interface ViewProps {
  readonly project: Project;
  readonly dataset: DatasetVersion;
  readonly address: ExploreAddress;
  /** The column to be predicted: as the address, the project or else the name of a column says. Null where none can be. */
  readonly target: string | null;
  /** Columns that steps made of the others: they say nothing new. */
  readonly told: readonly string[];
  /** Goes to another place; `replace` where going back should not stop here. */
  readonly go: (change: Partial<ExploreAddress>, options?: { readonly replace?: boolean }) => void;
  /** Takes a step that makes a new version of the table. */
  readonly step: StepControl;
  /** The route of another place, for links. */
  readonly pathOf: (change: Partial<ExploreAddress>) => string;
}
