import type { ComponentType } from 'react';

/** One of the things that a page shows one at a time, named by `?view=`. */
export interface PageView<Props> {
  readonly id: string;
  readonly label: string;
  readonly View: ComponentType<Props>;
}

/** A page's views, in the order of their tabs; the first is shown unless the address names another. */
export type PageViews<Props> = readonly [PageView<Props>, ...PageView<Props>[]];

/** The view of this name; the first where there is none such. */
export function viewNamed<Props>(views: PageViews<Props>, name: string | null): PageView<Props> {
  return views.find(({ id }) => id === name) ?? views[0];
}
