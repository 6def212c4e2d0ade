import './loading.css';

/** The place of something that is being read; `height` is a CSS length. */
export function Skeleton({
  height = '1rem',
  width = '100%',
}: {
  readonly height?: string;
  readonly width?: string;
}) {
  return <div className="ui-skeleton" style={{ height, width }} aria-hidden="true" />;
}

/** The loading state of a page or panel: says what is being read, and holds its place. */
export function Loading({ label = 'Loading…' }: { readonly label?: string }) {
  return (
    <div className="ui-loading" role="status">
      <span className="visually-hidden">{label}</span>
      <Skeleton width="38%" />
      <Skeleton height="9rem" />
      <Skeleton width="70%" />
    </div>
  );
}
