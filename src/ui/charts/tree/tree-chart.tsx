import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { drawnPicture } from '../figure/drawn-picture.ts';
import type { FigureData } from '../figure/figure-data.ts';
import { FigureTip, type Tip } from '../figure/figure-tip.tsx';
import { Figure, type Heading } from '../figure/figure.tsx';
import { useWidth } from '../figure/use-width.ts';
import { type ChartNode, nodeAfter, treeLayout } from './tree-layout.ts';
import { TreePicture } from './tree-picture.tsx';

/** A tree as a picture that fits its place; arrow keys go from node to node. */
export function TreeChart({
  root,
  data,
  describedBy,
  ...heading
}: Heading & {
  readonly root: ChartNode;
  readonly data: FigureData;
  /** Id of an element that says the same in words. */
  readonly describedBy?: string | undefined;
}) {
  const place = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const width = useWidth(place);
  const [chosen, setChosen] = useState<number | null>(null);
  const [tip, setTip] = useState<Tip | null>(null);
  const layout = useMemo(() => treeLayout(root, Math.max(width, 1)), [root, width]);
  const { nodes } = layout;
  const show = (at: number | null, x: number, y: number) => {
    setChosen(at);
    setTip(at === null ? null : { x, y, text: nodes[at]!.node.text });
  };
  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return show(null, 0, 0);
    const next = nodeAfter(nodes, chosen, event.key);
    if (next === null || svg.current === null) return undefined;
    event.preventDefault();
    bringIntoSight(svg.current.querySelector(`[data-node="${next}"]`));
    const box = svg.current.getBoundingClientRect();
    const { x, y, height } = nodes[next]!;
    // The boxes of an outline fill the place: what is said of one must not hide it.
    return show(next, box.left + x, box.top + y + height - 12);
  };
  const keys = { onKeyDown: walk, onBlur: () => show(null, 0, 0) };
  return (
    <Figure {...heading} data={data} picture={() => svg.current && drawnPicture(svg.current)}>
      <div
        ref={place}
        className="ui-figure-canvas"
        role="group"
        aria-label={`${heading.title}: arrow keys go from node to node`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the nodes are gone through by keys
        tabIndex={0}
        {...keys}
      >
        {width > 0 && (
          <TreePicture
            ref={svg}
            label={`${heading.title}. ${heading.description}`}
            describedBy={describedBy}
            layout={layout}
            width={width}
            chosen={chosen}
            onPoint={(at, { clientX, clientY }) => show(at, clientX, clientY)}
          />
        )}
      </div>
      <FigureTip tip={tip} />
      <p className="visually-hidden" aria-live="polite">
        {tip?.text}
      </p>
    </Figure>
  );
}

/** Higher than what stays at the top of the page. */
const coveredTop = 120;

/** Scrolls to a node that is out of the window or covered, and not to one that can be seen. */
function bringIntoSight(node: Element | null): void {
  if (node === null) return;
  const { top, bottom } = node.getBoundingClientRect();
  if (top < coveredTop || bottom > window.innerHeight) node.scrollIntoView({ block: 'center' });
}
