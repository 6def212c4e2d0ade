import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import './tooltip.css';

/**
 * A small "?" that explains a term on hover and on focus: `<Explanation of="ROC AUC">…</Explanation>`.
 * For lazy pages only: it loads React Aria. What one must know belongs in the text, not here.
 */
export function Explanation({ of, children }: { readonly of: string; readonly children: string }) {
  return (
    <TooltipTrigger delay={200}>
      <Button className="ui-tooltip-mark" aria-label={`About ${of}`}>
        <span aria-hidden="true">ⓘ</span>
      </Button>
      <Tooltip className="ui-tooltip" offset={6}>
        {children}
      </Tooltip>
    </TooltipTrigger>
  );
}
