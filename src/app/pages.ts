import { type ComponentType, lazy } from 'react';
import type { Phase } from '../lifecycle/phases.ts';

type PhasePage = ComponentType<{ projectId: string }>;

// By pattern, so that the app builds while pages are being added.
const modules = import.meta.glob<Record<string, unknown>>('../features/*/*-page.tsx');

function page(id: string) {
  return lazy(async () => {
    const load = modules[`../features/${id}/${id}-page.tsx`];
    if (load === undefined) throw new Error(`The page "${id}" is not part of this build.`);
    const name = `${id[0]!.toUpperCase()}${id.slice(1)}Page`;
    return { default: (await load())[name] as PhasePage };
  });
}

/** The page of each phase, fetched when first shown. */
export const phasePages: Readonly<Record<Phase, PhasePage>> = {
  data: page('data'),
  explore: page('explore'),
  problem: page('problem'),
  train: page('train'),
  evaluate: page('evaluate'),
  deploy: page('deploy'),
  predict: page('predict'),
  monitor: page('monitor'),
};

export const StoragePage = page('storage') as unknown as ComponentType;
