import { useState } from 'react';
import type { Alert } from '../../lifecycle/deployment/alert.ts';
import { phasePath } from '../../lifecycle/phases.ts';
import { setAlertState } from '../../storage/models/monitoring.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { ButtonLink } from '../../ui/buttons/button-link.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { formatDateTime } from '../../ui/format/format-time.ts';
import { Panel } from '../../ui/layout/panel.tsx';
import { Row, Stack } from '../../ui/layout/stack.tsx';
import { Tag, type TagTone } from '../../ui/facts/tag.tsx';
import './monitor.css';

const SHOWN = 10;

/** What the monitor raised, with the ways to answer it; nothing while it never raised anything. */
export function AlertList({
  projectId,
  alerts,
}: {
  readonly projectId: string;
  readonly alerts: readonly Alert[];
}) {
  const [error, setError] = useState<Error | null>(null);
  const change = (id: string, state: Alert['state']) => {
    setError(null);
    setAlertState(id, state).catch((reason: unknown) =>
      setError(reason instanceof Error ? reason : new Error(String(reason))),
    );
  };
  if (alerts.length === 0) return null;
  return (
    <Panel title="Alerts">
      <Stack gap={3}>
        {error && <ErrorNotice title="The alert was not changed" error={error} />}
        <ul className="monitor-alerts">
          {alerts.slice(0, SHOWN).map(alert => (
            <li key={alert.id}>
              <div>
                <Row>
                  <Tag tone={levelTones[alert.level]}>{alert.level}</Tag>
                  <Tag tone={alert.state === 'open' ? 'accent' : 'neutral'}>{alert.state}</Tag>
                  <span className="monitor-when">{formatDateTime(alert.raisedAt)}</span>
                </Row>
                <p>{alert.message}</p>
              </div>
              {alert.state !== 'resolved' && (
                <Row>
                  <ButtonLink variant="primary" href={phasePath(projectId, 'train')}>
                    Retrain
                  </ButtonLink>
                  {alert.state === 'open' && (
                    <Button onClick={() => change(alert.id, 'acknowledged')}>Acknowledge</Button>
                  )}
                  <Button onClick={() => change(alert.id, 'resolved')}>Resolve</Button>
                </Row>
              )}
            </li>
          ))}
        </ul>
      </Stack>
    </Panel>
  );
}

const levelTones: Readonly<Record<Alert['level'], TagTone>> = {
  info: 'info',
  warning: 'warning',
  critical: 'danger',
};
