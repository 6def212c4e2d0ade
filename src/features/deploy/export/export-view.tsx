import { useSearchParams } from 'wouter';
import type { ModelVersion } from '../../../lifecycle/deployment/registry.ts';
import { onChangeOf } from '../../../storage/data/project-dataset.ts';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import { Stack } from '../../../ui/layout/stack.tsx';
import { useLatest } from '../../../ui/loading/use-latest.ts';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import { type DeployViewProps, deployViewPath } from '../deploy-views.ts';
import { OpenPanel } from './open-panel.tsx';
import { readExportState } from './read-export-state.ts';
import { VersionExports } from './version-exports.tsx';

const onVersions = onChangeOf('modelVersions', 'profiles');

/** Takes a version elsewhere: as a package, or in a format of others; and opens packages from elsewhere. */
export function ExportView({ projectId }: DeployViewProps) {
  const loaded = useLatest(useLoaded(() => readExportState(projectId), [projectId], onVersions));
  return (
    <Stack gap={5}>
      <WhenLoaded
        loaded={loaded}
        loadingLabel="Reading the versions…"
        failedTitle="The versions could not be read"
      >
        {({ versions: [newest, ...older], profile }) =>
          newest === undefined ? (
            <EmptyState
              title="There is no version to take elsewhere yet"
              action={
                <ButtonLink href={deployViewPath(projectId, 'deploy')} variant="primary">
                  Deploy a model
                </ButtonLink>
              }
            >
              A deployment registers a version; each can then leave as a package, or in a format of others.
            </EmptyState>
          ) : (
            <Chosen versions={[newest, ...older]} signer={profile?.name ?? null} />
          )
        }
      </WhenLoaded>
      <OpenPanel />
    </Stack>
  );
}

function Chosen({
  versions,
  signer,
}: {
  readonly versions: readonly [ModelVersion, ...ModelVersion[]];
  readonly signer: string | null;
}) {
  const [search, setSearch] = useSearchParams();
  const chosen = versions.find(({ id }) => id === search.get('version')) ?? versions[0];
  return (
    <>
      <SelectField
        label="Version"
        value={chosen.id}
        onChange={version => setSearch({ view: 'export', version }, { replace: true })}
        options={versions.map(({ id, model, version, createdAt }) => ({
          value: id,
          label: `${model}, version ${version}, registered ${formatDateTime(createdAt)}`,
        }))}
      />
      <VersionExports key={chosen.id} version={chosen} signer={signer} />
    </>
  );
}
