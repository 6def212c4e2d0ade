import { useRef } from 'react';
import type { PrivacyScan } from '../../../lifecycle/data/privacy-scan.ts';
import type { Progress as JobProgress } from '../../../jobs/contracts/progress.ts';
import { scanForPersonalData } from '../../../jobs/ingest.ts';
import { useJob } from '../../../jobs/use-job.ts';
import { getDataDictionary, getPrivacyScan } from '../../../storage/data/data-knowledge.ts';
import { onChangeOf } from '../../../storage/data/project-dataset.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import { Progress } from '../../../ui/feedback/progress.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import type { DataViewProps } from '../data-views.ts';
import { PrivacyFindings } from './privacy-findings.tsx';
import { QuasiChoice } from './quasi-choice.tsx';
import { QuasiIdentifierPanel } from './quasi-identifier-panel.tsx';
import { StepNotice } from '../steps/step-notice.tsx';
import { useMeasuredGroups } from './use-measured-groups.ts';
import { useStep } from '../../../jobs/use-step.ts';

const onScans = onChangeOf('privacyScans');
const onDictionaries = onChangeOf('dataDictionaries');

/** Which columns hold personal data, which tell people apart together, and what can be done about it. */
export function PrivacyView({ project, dataset }: DataViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const region = useRef<HTMLDivElement>(null);
  const stored = useLoaded(() => getPrivacyScan(dataset.id), [dataset.id], onScans);
  const dictionary = useLoaded(() => getDataDictionary(project.id), [project.id], onDictionaries);
  const scanning = useJob<JobProgress, PrivacyScan>();
  const scanVersion = (datasetVersionId: string) =>
    void scanning.start(report => scanForPersonalData({ datasetVersionId }, report));
  const measurement = useMeasuredGroups(dataset);
  const control = useStep(project.id, place, id => {
    scanVersion(id);
    if (measurement.job.state === 'done') measurement.measure(id);
  });
  const scan = () => {
    place.current?.focus();
    scanVersion(dataset.id);
  };
  const { job } = scanning;
  return (
    <div ref={place} tabIndex={-1} className="data-table-place">
      <Stack gap={5}>
        <StepNotice control={control} />
        {job.state === 'running' && (
          <Row>
            <Progress label={job.progress?.phase ?? 'Starting'} fraction={job.progress?.fraction ?? null} />
            <Button onClick={scanning.cancel}>Cancel</Button>
          </Row>
        )}
        {job.state === 'failed' && (
          <ErrorNotice title="The table was not scanned" error={job.error} onRetry={scan} />
        )}
        <WhenLoaded
          loaded={stored}
          loadingLabel="Reading the last scan…"
          failedTitle="The last scan could not be read"
        >
          {found =>
            found === undefined ? (
              job.state === 'running' ? null : (
                <NotScanned onScan={scan} />
              )
            ) : (
              <>
                <PrivacyFindings
                  project={project}
                  dataset={dataset}
                  scan={found}
                  dictionary={dictionary.state === 'done' ? dictionary.value : undefined}
                  control={control}
                  again={
                    <Button busy={job.state === 'running'} onClick={scan}>
                      Scan again
                    </Button>
                  }
                />
                <QuasiIdentifierPanel
                  scan={found}
                  onChoose={columns => {
                    region.current?.focus();
                    measurement.measure(dataset.id, columns);
                  }}
                />
                <Panel title="What this scan can and cannot see">
                  <p>
                    Looked at every row on {formatDateTime(found.at)}, on this device. It knows values by
                    their look and check digits, and columns by their names. Names and addresses within texts
                    are guesses, from some 1,400 given names, forms of address and the words around: names in
                    small letters, in other scripts than Latin, or rare and alone are missed, and so is a code
                    that only your office can read. Finding nothing is no proof that there is nothing.
                  </p>
                </Panel>
              </>
            )
          }
        </WhenLoaded>
        <QuasiChoice
          dataset={dataset}
          measurement={measurement}
          control={control}
          place={place}
          region={region}
        />
      </Stack>
    </div>
  );
}

function NotScanned({ onScan }: { readonly onScan: () => void }) {
  return (
    <EmptyState
      title="This version was not scanned yet"
      action={
        <Button variant="primary" onClick={onScan}>
          Scan for personal data
        </Button>
      }
    >
      Looks through every value for names, addresses, e-mails, web addresses, numbers of phones, accounts,
      cards, people, vehicles and devices, and for columns that together tell people apart. Nothing leaves
      this device; examples are shown masked.
    </EmptyState>
  );
}
