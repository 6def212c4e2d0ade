import type { ReactNode } from 'react';
import './tag.css';

export type TagTone = 'neutral' | 'accent' | 'info' | 'success' | 'warning' | 'danger';

/** A word or two about a thing: its kind, its state. The word says it; the colour only helps. */
export function Tag({
  tone = 'neutral',
  children,
}: {
  readonly tone?: TagTone | undefined;
  readonly children: ReactNode;
}) {
  return (
    <span className="ui-tag" data-tone={tone}>
      {children}
    </span>
  );
}
