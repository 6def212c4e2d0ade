import { useState } from 'react';
import { reportSections } from '../../../lifecycle/report/report-sections.ts';
import type { Project } from '../../../lifecycle/project.ts';
import type { Pin } from '../../../lifecycle/data/pin.ts';
import { phasePath } from '../../../lifecycle/phases.ts';
import { listPins } from '../../../storage/data/pins.ts';
import { onChangeOf, requireProject } from '../../../storage/data/project-dataset.ts';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import type { GovernViewProps } from '../govern-views.ts';
import { MissingPanel } from './missing-panel.tsx';
import { PinList } from './pin-list.tsx';
import { SectionChoice } from './section-choice.tsx';
import { WriteReport } from './write-report.tsx';
import './report.css';

const onPins = onChangeOf('pins', 'projects');

/** The project in one document: what is in it, what nobody looked at yet, what was pinned; saved as one HTML file. */
export function ReportView({ projectId }: GovernViewProps) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const loaded = useLoaded(
    async () => ({ project: await requireProject(projectId), pins: await listPins(projectId) }),
    [projectId],
    onPins,
  );
  return (
    <Stack gap={5}>
      <Panel
        title="Project report"
        description="Everything that the app knows of this project, in the order of the lifecycle, as one HTML file that opens anywhere, offline, and prints. It is written from what is stored: no row of the table is in it, and what nobody looked at is named."
      >
        <Stack>
          <SectionChoice left={left} onChange={setLeft} />
          <WriteReport projectId={projectId} sections={reportSections.filter(({ id }) => !left.has(id))} />
        </Stack>
      </Panel>
      <MissingPanel projectId={projectId} />
      <WhenLoaded loaded={loaded} loadingLabel="Reading the pins…" failedTitle="The pins could not be read">
        {({ project, pins }) => <Pins project={project} pins={pins} />}
      </WhenLoaded>
    </Stack>
  );
}

function Pins({ project, pins }: { readonly project: Project; readonly pins: readonly Pin[] }) {
  if (pins.length === 0)
    return (
      <EmptyState
        title="Nothing is pinned yet"
        action={<ButtonLink href={phasePath(project.id, 'explore')}>Explore the data</ButtonLink>}
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
      <PinList pins={pins} datasetVersionId={project.datasetVersionId} />
    </Panel>
  );
}
