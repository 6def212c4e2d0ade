import type { ReactNode } from 'react';
import { Button } from '../../ui/buttons/button.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Row, Stack } from '../../ui/layout/stack.tsx';
import { Tag } from '../../ui/facts/tag.tsx';
import type { Builder } from './diagram/builder.ts';

/** Back and forth, and whether what is shown is the person's own. */
export function PrepareToolbar({
  builder,
  decided,
  children,
}: {
  readonly builder: Builder;
  /** Whether the person decided what this view shows. */
  readonly decided: boolean;
  /** What else can be done to all of it. */
  readonly children: ReactNode;
}) {
  const { draft, focus, say } = builder;
  return (
    <Stack gap={3}>
      <div className="prepare-toolbar">
        <Row>
          <Button
            data-place="undo"
            disabled={!draft.canUndo}
            onClick={() => {
              draft.undo();
              focus('undo', 'redo');
              say('Taken back.');
            }}
            aria-keyshortcuts="Control+Z"
            title="Ctrl+Z"
          >
            Undo
          </Button>
          <Button
            data-place="redo"
            disabled={!draft.canRedo}
            onClick={() => {
              draft.redo();
              focus('redo', 'undo');
              say('Done again.');
            }}
            aria-keyshortcuts="Control+Shift+Z"
            title="Ctrl+Shift+Z"
          >
            Redo
          </Button>
          <Tag tone={decided ? 'accent' : 'neutral'}>
            {decided ? 'Yours, stored on this device' : 'The default'}
          </Tag>
        </Row>
        {children}
      </div>
      {draft.failure !== null && (
        <ErrorNotice title="The last change could not be stored" error={draft.failure} />
      )}
    </Stack>
  );
}
