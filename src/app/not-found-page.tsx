import { ButtonLink } from '../ui/buttons/button-link.tsx';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Stack } from '../ui/layout/stack.tsx';

/** For an address that leads nowhere. */
export function NotFoundPage({ path }: { readonly path: string }) {
  return (
    <Stack gap={5}>
      <PageHeader title="No such page" />
      <EmptyState
        title={`There is nothing at ${path}`}
        action={
          <ButtonLink href="/" variant="primary">
            All projects
          </ButtonLink>
        }
      >
        The link may be mistyped, or from another version of Terrarium. Your projects are on the first page.
      </EmptyState>
    </Stack>
  );
}
