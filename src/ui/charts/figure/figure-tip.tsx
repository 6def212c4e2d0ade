/** Words beside a place of the window; what the mouse points at, or the keys stand on. */
export interface Tip {
  /** Pixels of the window. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

const width = 280;

/** The tip of charts that are not drawn by Observable Plot. What it says is announced elsewhere. */
export function FigureTip({ tip }: { readonly tip: Tip | null }) {
  if (tip === null) return null;
  const left = Math.max(8, Math.min(tip.x + 14, window.innerWidth - width - 8));
  const below = tip.y + 18 < window.innerHeight - 96;
  return (
    <div
      className="ui-figure-tip"
      aria-hidden="true"
      style={{
        left,
        maxWidth: width,
        ...(below ? { top: tip.y + 18 } : { bottom: window.innerHeight - tip.y + 10 }),
      }}
    >
      {tip.text}
    </div>
  );
}
