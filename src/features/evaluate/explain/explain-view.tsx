import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { ViewNavigation } from '../../../ui/layout/view-navigation.tsx';
import type { EvaluateViewProps } from '../evaluate-views.ts';
import { ColumnPart } from './column-part.tsx';
import { type ExplainPart, explainParts, useExplainAddress } from './explain-address.ts';
import type { ExplainPartProps } from './explained.ts';
import { ImportancePart } from './importance-part.tsx';
import { PairPart } from './pair-part.tsx';
import { RowPart } from './row-part.tsx';
import { ShapPart } from './shap-part.tsx';
import { TreePart } from './tree-part.tsx';
import './explain.css';

/** Why the model says what it says: in the whole, along a column, of one row. */
export function ExplainView({ run }: EvaluateViewProps) {
  const { address, go, hrefOf } = useExplainAddress(run);
  const columns = run.result.importances.map(({ column }) => column);
  const { test } = run.result;
  if (columns.length === 0) {
    return (
      <EmptyState title="There is nothing to explain">
        The chosen model looks at no column: it says the same of every row.
      </EmptyState>
    );
  }
  return (
    <Stack gap={5}>
      <ViewNavigation
        label="Parts of the explanation"
        views={explainParts.map(({ id, label }) => ({
          label,
          href: hrefOf(id),
          current: id === address.part,
        }))}
      />
      {test.task === 'classification' && (
        <div className="explain-field">
          <SelectField
            label="Explain the probability of"
            value={address.class ?? ''}
            onChange={name => go({ class: name })}
            options={test.classes.map(name => ({ value: name, label: name }))}
          />
        </div>
      )}
      <Part part={address.part} run={run} address={address} go={go} columns={columns} />
    </Stack>
  );
}

function Part({ part, ...props }: ExplainPartProps & { readonly part: ExplainPart }) {
  switch (part) {
    case 'importance':
      return <ImportancePart {...props} />;
    case 'shap':
      return <ShapPart {...props} />;
    case 'column':
      return <ColumnPart {...props} />;
    case 'pair':
      return <PairPart {...props} />;
    case 'row':
      return <RowPart {...props} />;
    case 'tree':
      return <TreePart {...props} />;
    default:
      return part satisfies never;
  }
}
