import type { DatasetVersion } from '../../lifecycle/data/dataset-version.ts';
import type { Project } from '../../lifecycle/project.ts';
import type { PageViews } from '../../ui/layout/page-views.ts';
import { DictionaryView } from './dictionary/dictionary-view.tsx';
import { ExpectationsView } from './expectations/expectations-view.tsx';
import { PrivacyView } from './privacy/privacy-view.tsx';
import { QualityView } from './quality/quality-view.tsx';
import { SourcesView } from './sources/sources-view.tsx';
import { TableView } from './table/table-view.tsx';
import { VersionsView } from './versions/versions-view.tsx';

export interface DataViewProps {
  readonly project: Project;
  /** The version of the table that the project is on. */
  readonly dataset: DatasetVersion;
}

/** What the Data page shows of a table, one at a time; the first unless the address names another. */
export const dataViews: PageViews<DataViewProps> = [
  { id: 'table', label: 'Table', View: TableView },
  { id: 'quality', label: 'Quality', View: QualityView },
  { id: 'expectations', label: 'Expectations', View: ExpectationsView },
  { id: 'versions', label: 'Versions', View: VersionsView },
  { id: 'dictionary', label: 'Dictionary', View: DictionaryView },
  { id: 'sources', label: 'Sources', View: SourcesView },
  { id: 'privacy', label: 'Privacy', View: PrivacyView },
];
