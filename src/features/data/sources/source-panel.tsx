import {
  type CollectionEvidence,
  collectionChecklist,
} from '../../../lifecycle/data/collection-checklist.ts';
import {
  type DataSource,
  type SourceKind,
  legalBases,
  sourceKinds,
} from '../../../lifecycle/data/data-source.ts';
import { changeDataSource } from '../../../storage/data/data-knowledge.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Columns, Stack } from '../../../ui/layout/stack.tsx';
import { Checklist } from './checklist.tsx';
import { KeptTextField } from '../../../ui/forms/kept-text-field.tsx';

const kinds = Object.keys(sourceKinds) as SourceKind[];

/** What is known of one source, each field stored as it is left, and the checklist that follows from it. */
export function SourcePanel({
  evidence,
  onRemove,
}: {
  readonly evidence: CollectionEvidence;
  readonly onRemove: () => void;
}) {
  const { source } = evidence;
  const change = (changes: Partial<DataSource>) => void changeDataSource(source.id, changes);
  return (
    <Panel
      title={source.name}
      description="What is typed is stored when the field is left."
      actions={
        <Button variant="quiet" aria-label={`Remove the source ${source.name}`} onClick={onRemove}>
          Remove the source
        </Button>
      }
    >
      <Stack gap={5}>
        <Columns least="16rem">
          <KeptTextField label="Name" value={source.name} onSave={name => name && change({ name })} />
          <SelectField
            label="Comes from"
            value={source.kind ?? ''}
            onChange={kind => change({ kind: kind === '' ? null : kind })}
            options={[
              { value: '', label: 'not said' },
              ...kinds.map(kind => ({ value: kind, label: `${kind} (${sourceKinds[kind]})` })),
            ]}
          />
          <KeptTextField label="Owner" value={source.owner} onSave={owner => change({ owner })} />
          <SelectField
            label="Legal basis"
            value={source.legalBasis ?? ''}
            onChange={basis => change({ legalBasis: basis === '' ? null : basis })}
            options={[
              { value: '', label: 'not said' },
              ...legalBases.map(basis => ({ value: basis, label: basis })),
            ]}
          />
          <KeptTextField label="Purpose" value={source.purpose} onSave={purpose => change({ purpose })} />
          <KeptTextField
            label="Refresh"
            hint="How often it is brought up to date: daily, once…"
            value={source.refresh}
            onSave={refresh => change({ refresh })}
          />
          <KeptTextField
            label="Access"
            hint="Who may get at it, and how."
            value={source.access}
            onSave={access => change({ access })}
          />
          <KeptTextField
            label="Pipeline"
            hint="How it comes from there to here."
            value={source.pipeline}
            onSave={pipeline => change({ pipeline })}
          />
        </Columns>
        <Checklist projectId={source.projectId} points={collectionChecklist(evidence)} />
      </Stack>
    </Panel>
  );
}
