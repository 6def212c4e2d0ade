import { Button } from '../../../ui/buttons/button.tsx';
import type { Builder } from './builder.ts';

/** Adds a group without columns, to be brought some. */
export function AddGroup({ builder }: { readonly builder: Builder }) {
  const { draft, focus, say, setOpen } = builder;
  const add = () => {
    const place = `group ${draft.plan.groups.length} columns`;
    draft.edit({ kind: 'addGroup', group: { name: 'new group', columns: [], steps: [] }, from: null });
    setOpen(place);
    focus(place);
    say('A new group was added: bring it columns.');
  };
  return (
    <Button data-place="add group" onClick={add}>
      Add a group
    </Button>
  );
}
