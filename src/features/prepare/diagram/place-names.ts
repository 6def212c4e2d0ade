import type { StepsPlace } from '../../../core/preprocessing/plan.ts';

/** The name of a group, or of what is over all features, among the places of the page. */
export function placeName(place: StepsPlace): string {
  return place.part === 'group' ? `group ${place.group}` : 'features';
}

/** The name of a step among the places of the page. */
export function stepName(place: StepsPlace, step: number): string {
  return `${placeName(place)} step ${step}`;
}
