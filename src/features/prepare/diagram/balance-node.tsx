import { changedBalance } from '../../../core/preprocessing/catalogue/param-text.ts';
import { planDefaults } from '../../../core/preprocessing/catalogue/plan-defaults.ts';
import { resamplerCatalogue } from '../../../core/preprocessing/catalogue/resampler-catalogue.ts';
import type { PlannedResampler, ResamplerKind } from '../../../core/preprocessing/resampling/resamplers.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { type Builder, currentPreview } from './builder.ts';
import { DiagramNode } from './diagram-node.tsx';
import { ParamForm } from '../params/param-form.tsx';

const kinds = Object.keys(resamplerCatalogue) as ResamplerKind[];
const name = 'balance';

/** What makes rare classes count more, in the training part of each fold alone. */
export function BalanceNode({ builder }: { readonly builder: Builder }) {
  const { draft, open, setOpen, say, preview } = builder;
  const { balance } = draft.plan;
  const entry = balance && resamplerCatalogue[balance.kind];
  const set = (next: PlannedResampler | null, joining?: string) =>
    draft.edit({ kind: 'setBalance', balance: next }, joining);
  const choose = (kind: ResamplerKind | '') => {
    set(kind === '' ? null : { kind, params: {} });
    say(kind === '' ? 'Classes stay as they are.' : `${resamplerCatalogue[kind].label}.`);
  };
  const found = currentPreview(preview)?.balance;
  return (
    <DiagramNode
      name={name}
      open={open === name}
      onToggle={() => setOpen(open === name ? null : name)}
      label={entry?.label ?? 'Classes stay as they are'}
      {...(entry && { code: entry.name })}
      details={balance === null ? [] : changedBalance(balance)}
      shape={
        found
          ? found.classes
              .map(one => `${one.name} ${formatNumber(one.before)} → ${formatNumber(Math.round(one.after))}`)
              .join(', ')
          : null
      }
      warnings={[]}
      failure={null}
    >
      <Stack gap={3}>
        <SelectField
          label="Balance the classes"
          hint="Only rows that a model learns from change: those that it is scored on stay as they are."
          value={balance?.kind ?? ''}
          onChange={choose}
          options={[
            { value: '', label: 'Leave them as they are' },
            ...kinds.map(kind => ({
              value: kind,
              label: `${resamplerCatalogue[kind].label} (${resamplerCatalogue[kind].name})`,
            })),
          ]}
        />
        {balance && entry && (
          <>
            <p className="prepare-note">{entry.help}</p>
            <ParamForm
              entry={entry}
              defaults={planDefaults.balance(balance.kind)}
              params={balance.params}
              columns={null}
              onChange={(param, value) =>
                set({ ...balance, params: { ...balance.params, [param]: value } }, `balance ${param}`)
              }
            />
          </>
        )}
      </Stack>
    </DiagramNode>
  );
}
