import { type FormEvent, useRef, useState } from 'react';
import type { PackedFile, VersionChoice } from '../../../jobs/contracts/packaging.ts';
import type { Progress } from '../../../jobs/contracts/progress.ts';
import { packVersion } from '../../../jobs/packaging.ts';
import { useJob } from '../../../jobs/use-job.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { JobNotice } from '../../../ui/feedback/job-notice.tsx';
import { CheckboxField } from '../../../ui/forms/checkbox-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { PackedContents } from './packed-contents.tsx';
import { PassphraseFields, passphraseFault } from './passphrase-fields.tsx';

const unsealed = { wanted: false, typed: '', again: '' };

/** Makes a version's package, lists what is in it, and saves it. */
export function PackagePanel({
  choice,
  semanticVersion,
  signer,
}: {
  readonly choice: VersionChoice;
  readonly semanticVersion: string;
  /** Who is at work; null where nobody has named themselves. */
  readonly signer: string | null;
}) {
  const [sign, setSign] = useState(false);
  const [passphrase, setPassphrase] = useState(unsealed);
  const { job, start, cancel, reset } = useJob<Progress, PackedFile>();
  const make = useRef<HTMLButtonElement>(null);
  const fault = passphrase.wanted ? passphraseFault(passphrase) : null;

  const pack = (event: FormEvent) => {
    event.preventDefault();
    if (fault !== null) return;
    const secret = passphrase.wanted ? passphrase.typed : null;
    void start(report => packVersion({ ...choice, sign, passphrase: secret }, report));
  };
  /** What was made before another choice is not what was chosen. */
  const choose = (change: () => void) => {
    change();
    reset();
  };
  return (
    <Panel
      title="Package"
      description={`Version ${semanticVersion} as one .terrarium file: model and preparation, signature, examples with their answers, metrics, model card, and the SHA-256 of each. Terrarium opens it on any device.`}
    >
      <Stack>
        <form onSubmit={pack}>
          <Stack gap={3}>
            <CheckboxField
              label="Sign it with this device’s key"
              hint={
                signer === null
                  ? 'Nobody has named themselves here: it is signed without a name.'
                  : `As ${signer}. The key cannot leave this device.`
              }
              checked={sign}
              onChange={chosen => choose(() => setSign(chosen))}
            />
            <CheckboxField
              label="Lock it with a passphrase"
              checked={passphrase.wanted}
              onChange={wanted => choose(() => setPassphrase({ ...unsealed, wanted }))}
            />
            {passphrase.wanted && (
              <PassphraseFields
                value={passphrase}
                onChange={typed => choose(() => setPassphrase({ wanted: true, ...typed }))}
              />
            )}
            <Row>
              <Button
                ref={make}
                type="submit"
                variant="primary"
                busy={job.state === 'running'}
                disabled={fault !== null}
              >
                Make the package
              </Button>
            </Row>
          </Stack>
        </form>
        <JobNotice
          job={job}
          runningTitle="Making the package"
          failedTitle="The package was not made"
          onCancel={() => {
            make.current?.focus();
            cancel();
          }}
          onDismiss={() => {
            make.current?.focus();
            reset();
          }}
        >
          {packed => <PackedContents packed={packed} />}
        </JobNotice>
      </Stack>
    </Panel>
  );
}
