import { type FormEvent, useRef, useState } from 'react';
import type { Opening } from '../../../jobs/contracts/packaging.ts';
import type { Progress } from '../../../jobs/contracts/progress.ts';
import { openPackage } from '../../../jobs/packaging.ts';
import { useJob } from '../../../jobs/use-job.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { JobNotice } from '../../../ui/feedback/job-notice.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { DropZone } from '../../../ui/files/drop-zone.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { OpenedPackageView } from './opened-package-view.tsx';

/** A file that is looked into, and whether it asked for a passphrase. */
interface Chosen {
  readonly file: File;
  readonly isLocked: boolean;
}

/** Looks into a package from elsewhere: everything is checked, nothing is stored. */
export function OpenPanel() {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { job, start, cancel, reset } = useJob<Progress, Opening>();
  const place = useRef<HTMLDivElement>(null);

  const open = async (file: File, passphrase: string | null) => {
    setChosen({ file, isLocked: passphrase !== null });
    const opening = await start(() => openPackage({ file, passphrase }));
    if (opening?.state === 'locked') setChosen({ file, isLocked: true });
  };
  const leave = (act: () => void) => {
    place.current?.focus();
    act();
  };
  return (
    <div ref={place} tabIndex={-1}>
      <Panel
        title="Open a package"
        description="All of it is checked before it is shown: its files, hashes and signature, and that it answers its own examples here as where it was made. Nothing of it is stored. It cannot be registered and served on this device yet."
      >
        <Stack>
          <DropZone
            buttonLabel="Open a package"
            accept=".terrarium"
            hint="A .terrarium file from this or another device."
            busy={job.state === 'running'}
            onFile={file => void open(file, null)}
          />
          {chosen?.isLocked === true && !isOpened(job) && (
            <PassphraseForm
              key={chosen.file.name}
              fileName={chosen.file.name}
              busy={job.state === 'running'}
              onGiven={passphrase => void open(chosen.file, passphrase)}
            />
          )}
          <JobNotice
            job={job}
            runningTitle={`Checking ${chosen?.file.name ?? 'the package'}`}
            failedTitle="The package was not opened"
            onCancel={() => leave(cancel)}
            onDismiss={() => leave(reset)}
          >
            {opening => <Outcome opening={opening} />}
          </JobNotice>
        </Stack>
      </Panel>
    </div>
  );
}

function isOpened(job: ReturnType<typeof useJob<Progress, Opening>>['job']): boolean {
  return job.state === 'done' && job.value.state === 'opened';
}

function Outcome({ opening }: { readonly opening: Opening }) {
  switch (opening.state) {
    case 'locked':
      return null;
    case 'refused':
      return (
        <Notice tone="danger" title={`The package is refused: ${opening.fault}`}>
          {opening.reason}
        </Notice>
      );
    case 'opened':
      return <OpenedPackageView opened={opening.package} />;
    default:
      return opening satisfies never;
  }
}

function PassphraseForm({
  fileName,
  busy,
  onGiven,
}: {
  readonly fileName: string;
  readonly busy: boolean;
  readonly onGiven: (passphrase: string) => void;
}) {
  const [typed, setTyped] = useState('');
  const give = (event: FormEvent) => {
    event.preventDefault();
    if (typed !== '' && !busy) onGiven(typed);
  };
  return (
    <form onSubmit={give}>
      <Row gap={3} align="end">
        <TextField
          type="password"
          autoComplete="off"
          label={`Passphrase of ${fileName}`}
          value={typed}
          onChange={setTyped}
        />
        <Button type="submit" busy={busy} disabled={typed === ''}>
          Unlock
        </Button>
      </Row>
    </form>
  );
}
