import { useSearchParams } from 'wouter';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { viewNamed } from '../../ui/layout/page-views.ts';
import { ViewNavigation } from '../../ui/layout/view-navigation.tsx';
import { governViewPath, governViews } from './govern-views.ts';

/** What is asked before a model may be used: what it is, who approved it, what may go wrong, and who did what. */
export function GovernPage({ projectId }: { readonly projectId: string }) {
  const [search] = useSearchParams();
  const shown = viewNamed(governViews, search.get('view'));
  return (
    <Stack gap={5}>
      <PageHeader
        title="Govern"
        description="What a regulator, a physician or a board asks before a model may be used, answered from what the project holds."
      />
      <ViewNavigation
        label="Views of governance"
        views={governViews.map(({ id, label }) => ({
          label,
          href: governViewPath(projectId, id),
          current: id === shown.id,
        }))}
      />
      <shown.View key={shown.id} projectId={projectId} />
    </Stack>
  );
}
