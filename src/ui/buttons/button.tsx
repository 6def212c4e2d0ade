import type { ComponentPropsWithRef, MouseEvent } from 'react';
import './button.css';

/** primary: the one next step of a page. secondary: other steps. quiet: in rows and bars. danger: destroys. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps extends ComponentPropsWithRef<'button'> {
  readonly variant?: ButtonVariant | undefined;
  /** Shows that its work is under way; it keeps the focus and ignores presses. */
  readonly busy?: boolean | undefined;
}

/** A native button: `<Button variant="primary" onClick={train}>Train</Button>`. */
export function Button({
  variant = 'secondary',
  busy = false,
  type = 'button',
  className = '',
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type}
      className={`ui-button ${className}`}
      data-variant={variant}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={press}
    >
      {busy && <span className="ui-button-spinner" aria-hidden="true" />}
      {children}
    </button>
  );
}
