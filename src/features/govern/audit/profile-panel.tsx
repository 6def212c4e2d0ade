import { useState } from 'react';
import { onChangeOf } from '../../../storage/data/project-dataset.ts';
import {
  addProfile,
  currentProfile,
  listProfiles,
  chooseProfile,
} from '../../../storage/governance/profiles.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { useLatest } from '../../../ui/loading/use-latest.ts';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';

const onProfiles = onChangeOf('profiles');

/** Who is at work on this device, under whose name acts are logged from now on. */
export function ProfilePanel() {
  const loaded = useLatest(useLoaded(readProfiles, [], onProfiles));
  return (
    <Panel
      title="Who is at work"
      description="A name for the audit trail and for approvals. It is no password: whoever can open this browser can choose any of them."
    >
      <WhenLoaded
        loaded={loaded}
        loadingLabel="Reading the profiles…"
        failedTitle="The profiles could not be read"
      >
        {({ profiles, current }) => (
          <Row align="end">
            {profiles.length > 0 && (
              <SelectField
                label="At work now"
                value={current?.id ?? ''}
                onChange={id => void chooseProfile(id)}
                options={[
                  ...(current === null ? [{ value: '', label: 'Nobody has said' }] : []),
                  ...profiles.map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
            )}
            <NewProfile taken={profiles.map(({ name }) => name)} />
          </Row>
        )}
      </WhenLoaded>
    </Panel>
  );
}

async function readProfiles() {
  const [profiles, current] = await Promise.all([listProfiles(), currentProfile()]);
  return { profiles, current };
}

function NewProfile({ taken }: { readonly taken: readonly string[] }) {
  const [name, setName] = useState('');
  const wanted = name.trim();
  const isTaken = taken.includes(wanted);
  return (
    <form
      className="audit-new-profile"
      onSubmit={event => {
        event.preventDefault();
        if (wanted === '' || isTaken) return;
        void addProfile(wanted, Date.now());
        setName('');
      }}
    >
      <TextField
        label={taken.length === 0 ? 'Your name' : 'Somebody else'}
        value={name}
        onChange={setName}
        autoComplete="name"
        error={isTaken ? `${wanted} is there already: choose the name on the left.` : undefined}
      />
      <Button type="submit" disabled={wanted === '' || isTaken}>
        Add
      </Button>
    </form>
  );
}
