import { type ComponentType, lazy } from 'react';
import type { Phase } from '../lifecycle/phases.ts';

type PhasePage = ComponentType<{ projectId: string }>;

/** The page of each phase, fetched when first shown. */
export const phasePages = {
  data: lazy(async () => ({ default: (await import('../features/data/data-page.tsx')).DataPage })),
  explore: lazy(async () => ({
    default: (await import('../features/explore/explore-page.tsx')).ExplorePage,
  })),
  problem: lazy(async () => ({
    default: (await import('../features/problem/problem-page.tsx')).ProblemPage,
  })),
  prepare: lazy(async () => ({
    default: (await import('../features/prepare/prepare-page.tsx')).PreparePage,
  })),
  train: lazy(async () => ({ default: (await import('../features/train/train-page.tsx')).TrainPage })),
  evaluate: lazy(async () => ({
    default: (await import('../features/evaluate/evaluate-page.tsx')).EvaluatePage,
  })),
  deploy: lazy(async () => ({ default: (await import('../features/deploy/deploy-page.tsx')).DeployPage })),
  predict: lazy(async () => ({
    default: (await import('../features/predict/predict-page.tsx')).PredictPage,
  })),
  monitor: lazy(async () => ({
    default: (await import('../features/monitor/monitor-page.tsx')).MonitorPage,
  })),
  govern: lazy(async () => ({ default: (await import('../features/govern/govern-page.tsx')).GovernPage })),
} satisfies Record<Phase, PhasePage>;

export const NewDataPage = lazy(async () => ({
  default: (await import('../features/start/newer/new-data-page.tsx')).NewDataPage,
}));

export const StoragePage = lazy(async () => ({
  default: (await import('../features/storage/storage-page.tsx')).StoragePage,
}));
