import { Stack } from '../../../ui/layout/stack.tsx';
import type { GovernViewProps } from '../govern-views.ts';
import { ChainPanel } from './chain-panel.tsx';
import { EventTable } from './event-table.tsx';
import { ProfilePanel } from './profile-panel.tsx';

/** Who did what and when, what was there before and after, and whether anybody meddled with it since. */
export function AuditView({ projectId }: GovernViewProps) {
  return (
    <Stack gap={5}>
      <ProfilePanel />
      <ChainPanel />
      <EventTable projectId={projectId} />
    </Stack>
  );
}
