import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ButtonVariant } from './button.tsx';
import './button.css';

/** A link that looks like a button, for going somewhere: `<ButtonLink href={phasePath(id, 'train')}>Train</ButtonLink>`. */
export function ButtonLink({
  href,
  variant = 'secondary',
  children,
}: {
  /** A route of the app, without the hash. */
  readonly href: string;
  readonly variant?: ButtonVariant | undefined;
  readonly children: ReactNode;
}) {
  return (
    <Link href={href} className="ui-button" data-variant={variant}>
      {children}
    </Link>
  );
}
