import type { CSSProperties, ReactNode } from 'react';
import './stack.css';

type Space = 1 | 2 | 3 | 4 | 5 | 6 | 7;
const gapStyle = (gap: Space) => ({ '--ui-gap': `var(--space-${gap})` }) as CSSProperties;

/** Children below each other, `gap` steps of the spacing scale apart. A page is usually one `<Stack gap={5}>`. */
export function Stack({ gap = 4, children }: { readonly gap?: Space; readonly children: ReactNode }) {
  return (
    <div className="ui-stack" style={gapStyle(gap)}>
      {children}
    </div>
  );
}

/** Children beside each other, wrapping; `align="end"` lines buttons up with the bottom of fields. */
export function Row({
  gap = 2,
  align = 'center',
  children,
}: {
  readonly gap?: Space;
  readonly align?: 'center' | 'end';
  readonly children: ReactNode;
}) {
  return (
    <div className="ui-row" data-align={align} style={gapStyle(gap)}>
      {children}
    </div>
  );
}

/** As many equal columns as fit, none narrower than `least` (a CSS length) unless the screen is. */
export function Columns({
  least = '20rem',
  gap = 4,
  children,
}: {
  readonly least?: string;
  readonly gap?: Space;
  readonly children: ReactNode;
}) {
  return (
    <div className="ui-columns" style={{ ...gapStyle(gap), '--ui-least': least } as CSSProperties}>
      {children}
    </div>
  );
}
