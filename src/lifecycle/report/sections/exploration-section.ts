import type { Pin } from '../../data/pin.ts';
import { personalColumns, speaksOf } from '../discreet.ts';
import { type ReportBlock, type ReportSection, open } from '../report-section.ts';

/** What a person pinned, with notes. */
export const explorationSection: ReportSection = {
  id: 'exploration',
  title: 'Exploration',
  write: state => {
    const { pins, project } = state;
    const personal = personalColumns(state);
    const blocks = pins.map((pin): ReportBlock => {
      const isEarlier = pin.datasetVersionId !== project.datasetVersionId;
      return { kind: 'pin', earlier: isEarlier, ...pinned(pin, personal) };
    });
    return [
      {
        title: null,
        blocks: blocks.length > 0 ? blocks : [open('What the data show', 'Explore: Pin below a chart')],
      },
    ];
  },
};

/** Values of a column that says who somebody is stand in its picture too. */
function pinned(pin: Pin, personal: readonly string[]): { readonly pin: Pin; readonly withheld: boolean } {
  const shown = `${pin.title} ${pin.description} ${pin.numbers?.columns.join(' ') ?? ''}`;
  const withheld = (pin.picture !== null || pin.numbers !== null) && speaksOf(shown, personal);
  return { pin: withheld ? { ...pin, picture: null, numbers: null } : pin, withheld };
}
