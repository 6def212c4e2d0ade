import type { StrategyId } from '../../../lifecycle/deployment/strategies.ts';
import { phasePath } from '../../../lifecycle/phases.ts';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import type { ButtonVariant } from '../../../ui/buttons/button.tsx';
import { deployViewPath } from '../deploy-views.ts';

/** The way to where a strategy is at work. */
export function StrategyLinks({
  projectId,
  id,
  variant,
}: {
  readonly projectId: string;
  readonly id: StrategyId;
  readonly variant?: ButtonVariant;
}) {
  const { label, href } = placeOf(projectId, id);
  return (
    <ButtonLink href={href} variant={variant}>
      {label}
    </ButtonLink>
  );
}

function placeOf(projectId: string, id: StrategyId): { readonly label: string; readonly href: string } {
  switch (id) {
    case 'edge':
      return { label: 'Predict a row', href: phasePath(projectId, 'predict') };
    case 'batch':
      return { label: 'Predict a file', href: phasePath(projectId, 'predict') };
    case 'api':
      return { label: 'Open the API', href: deployViewPath(projectId, 'api') };
    case 'cloud':
      return { label: 'Export the model', href: deployViewPath(projectId, 'export') };
    default:
      return id satisfies never;
  }
}
