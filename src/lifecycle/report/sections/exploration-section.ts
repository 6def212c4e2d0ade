import { type ReportSection, open } from '../report-section.ts';

/** What a person pinned, with notes. */
export const explorationSection: ReportSection = {
  id: 'exploration',
  title: 'Exploration',
  write: ({ pins, project }) => [
    {
      title: null,
      blocks:
        pins.length === 0
          ? [open('What the data show', 'Explore: Pin below a chart')]
          : pins.map(pin => ({
              kind: 'pin',
              pin,
              earlier: pin.datasetVersionId !== project.datasetVersionId,
            })),
    },
  ],
};
