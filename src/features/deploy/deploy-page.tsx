import { useSearchParams } from 'wouter';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { viewNamed } from '../../ui/layout/page-views.ts';
import { Stack } from '../../ui/layout/stack.tsx';
import { ViewNavigation } from '../../ui/layout/view-navigation.tsx';
import { deployViewPath, deployViews } from './deploy-views.ts';

/** Where a model begins to answer: on this device, or wherever it is taken. */
export function DeployPage({ projectId }: { readonly projectId: string }) {
  const [search] = useSearchParams();
  const shown = viewNamed(deployViews, search.get('view'));
  return (
    <Stack gap={5}>
      <PageHeader
        title="Deploy"
        description="Register a model under a name and let it answer predictions on this device, or take it elsewhere. Versions are never overwritten."
      />
      <ViewNavigation
        label="Views of deployment"
        views={deployViews.map(({ id, label }) => ({
          label,
          href: deployViewPath(projectId, id),
          current: id === shown.id,
        }))}
      />
      <shown.View key={shown.id} projectId={projectId} />
    </Stack>
  );
}
