import type { Pin } from '../../lifecycle/data/pin.ts';
import { phasePath } from '../../lifecycle/phases.ts';
import { reportProject } from '../../lifecycle/governance/project-report.ts';
import { projectReportHtml } from '../../lifecycle/governance/project-report-html.ts';
import { onChangeOf } from '../../storage/data/project-dataset.ts';
import { ButtonLink } from '../../ui/buttons/button-link.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { download } from '../../ui/files/download.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { formatNumber } from '../../ui/format/format-number.ts';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Panel } from '../../ui/layout/panel.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { useLoaded } from '../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../ui/loading/when-loaded.tsx';
import { PinList } from './pin-list.tsx';
import { readProjectState } from './read-project-state.ts';
import './report-page.css';

const onPins = onChangeOf('pins');

/** The project in one document: what was pinned, with notes, and all that the app knows; saved as one HTML file. */
export function ReportPage({ projectId }: { readonly projectId: string }) {
  const loaded = useLoaded(() => readProjectState(projectId), [projectId], onPins);
  const save = async () => {
    const state = await readProjectState(projectId);
    const html = projectReportHtml(reportProject(state), state.pins, {
      name: state.project.name,
      made: new Date().toISOString(),
    });
    download(new Blob([html], { type: 'text/html' }), `${state.project.name}-report.html`);
  };
  return (
    <Stack gap={5}>
      <PageHeader
        title="Report"
        description="What you pinned, with your notes, together with the data, the models, the deployment and the drift, as one file that opens anywhere, offline."
        actions={
          <Button
            variant="primary"
            disabled={loaded.state !== 'done'}
            title="One HTML file without scripts; the table itself is not in it"
            onClick={() => void save()}
          >
            Download as HTML
          </Button>
        }
      />
      <WhenLoaded
        loaded={loaded}
        loadingLabel="Reading the project…"
        failedTitle="The report could not be made"
      >
        {({ pins, project }) => (
          <Pins pins={pins} projectId={projectId} datasetVersionId={project.datasetVersionId} />
        )}
      </WhenLoaded>
    </Stack>
  );
}

function Pins({
  pins,
  projectId,
  datasetVersionId,
}: {
  readonly pins: readonly Pin[];
  readonly projectId: string;
  readonly datasetVersionId: string;
}) {
  if (pins.length === 0)
    return (
      <EmptyState
        title="Nothing is pinned yet"
        action={<ButtonLink href={phasePath(projectId, 'explore')}>Explore the data</ButtonLink>}
      >
        Below every chart there is a button that pins it here, with a note of yours. The report can be
        downloaded without pins too.
      </EmptyState>
    );
  return (
    <Panel
      title="Pinned findings"
      description={`${formatNumber(pins.length)} in the order of the report, as they were when they were pinned.`}
    >
      <PinList pins={pins} datasetVersionId={datasetVersionId} />
    </Panel>
  );
}
