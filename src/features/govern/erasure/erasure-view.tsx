import { useRef, useState } from 'react';
import { erase, findPerson } from '../../../jobs/erasure.ts';
import type { DoneErasure } from '../../../jobs/contracts/erasure.ts';
import { useJob } from '../../../jobs/use-job.ts';
import type { Progress } from '../../../jobs/contracts/progress.ts';
import {
  type ErasureChoice,
  type ErasureTask,
  planErasure,
} from '../../../lifecycle/erasure/erasure-task.ts';
import type { FoundPerson, PersonSought } from '../../../lifecycle/erasure/found-person.ts';
import { onChangeOf } from '../../../storage/data/project-dataset.ts';
import { JobNotice } from '../../../ui/feedback/job-notice.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { useLatest } from '../../../ui/loading/use-latest.ts';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import type { GovernViewProps } from '../govern-views.ts';
import { DonePanel } from './done-panel.tsx';
import { FoundPanels } from './found-panels.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { randomSalt } from './random-salt.ts';
import { readErasures } from './read-erasures.ts';
import { RetentionPanel } from './retention-panel.tsx';
import { SearchPanel } from './search-panel.tsx';
import { UnfinishedNotice } from './unfinished-notice.tsx';
import './erasure.css';

const onErasures = onChangeOf('events', 'runs', 'projects', 'deployments', 'settings');

/** The right to be forgotten: a person is found, erased, and accounted for; and when old records go by themselves. */
export function ErasureView({ projectId }: GovernViewProps) {
  const loaded = useLatest(useLoaded(() => readErasures(projectId), [projectId], onErasures));
  const search = useJob<Progress, FoundPerson>();
  const work = useJob<Progress, DoneErasure>({ keepOnUnmount: true });
  const [searches, setSearches] = useState(0);
  const [forms, setForms] = useState(0);
  const [stopped, setStopped] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const find = async (sought: PersonSought) => {
    work.reset();
    setSearches(searches + 1);
    await search.start(report => findPerson(sought, report));
    place.current?.focus();
  };
  const begin = async (task: ErasureTask) => {
    search.reset();
    setStopped(false);
    place.current?.focus();
    const done = await work.start(report => erase(task, report));
    // What they were found by is not left on the screen.
    if (done !== null) setForms(forms + 1);
    place.current?.focus();
  };
  const eraseFound = (found: FoundPerson, choice: ErasureChoice) =>
    void begin(
      planErasure(found, choice, { id: crypto.randomUUID(), startedAt: Date.now(), salt: randomSalt() }),
    );
  const busy = search.job.state === 'running' || work.job.state === 'running';
  return (
    <WhenLoaded
      loaded={loaded}
      loadingLabel="Reading the erasures…"
      failedTitle="The erasures could not be read"
    >
      {known => (
        <Stack gap={5}>
          <SearchPanel
            key={forms}
            projectId={projectId}
            columns={known.columns}
            busy={busy}
            onSearch={sought => void find(sought)}
          />
          <div ref={place} tabIndex={-1} className="erasure-place">
            <JobNotice
              job={search.job}
              runningTitle="Looking for the person"
              failedTitle="The search failed"
              onCancel={search.cancel}
              onDismiss={search.reset}
            >
              {found => (
                <FoundPanels key={searches} found={found} onErase={choice => eraseFound(found, choice)} />
              )}
            </JobNotice>
            <JobNotice
              job={work.job}
              runningTitle="Erasing: it goes on when this page is left, and at the next start when the tab is closed"
              failedTitle="The erasure is not done"
              onCancel={() => {
                work.cancel();
                setStopped(true);
              }}
              onDismiss={work.reset}
            >
              {done => <DonePanel done={done} known={known} />}
            </JobNotice>
          </div>
          {!busy && (stopped || !known.atWork) && (
            <UnfinishedNotice tasks={known.unfinished} onGoOn={task => void begin(task)} />
          )}
          <HistoryPanel projectId={projectId} known={known} />
          <RetentionPanel projectId={projectId} rules={known.project.retention ?? {}} />
        </Stack>
      )}
    </WhenLoaded>
  );
}
