import { Component, type ReactNode } from 'react';
import { ErrorNotice } from '../ui/feedback/error-notice.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Stack } from '../ui/layout/stack.tsx';
import { ExportButton } from './export-button.tsx';

interface Props {
  readonly children: ReactNode;
  /** A change of it tries the children again: the route, for instance. */
  readonly resetBy?: string;
}

interface State {
  readonly error: Error | null;
  readonly failedAt: string | undefined;
}

/** Keeps a fault in its place: names it, offers to reload, and to export everything stored. */
export class ErrorBoundary extends Component<Props, State> {
  override readonly state: State = { error: null, failedAt: undefined };

  static getDerivedStateFromError(reason: unknown): Pick<State, 'error'> {
    return { error: reason instanceof Error ? reason : new Error(String(reason)) };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    if (props.resetBy === state.failedAt) return null;
    return { error: null, failedAt: props.resetBy };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <Stack gap={5}>
        <PageHeader
          title="Something in Terrarium went wrong"
          description="What you stored is still there. Reload to go on; an export keeps a copy of everything, to be safe."
        />
        <ErrorNotice title={error.name} error={error} onRetry={() => location.reload()} retryLabel="Reload">
          <ExportButton />
        </ErrorNotice>
      </Stack>
    );
  }
}
