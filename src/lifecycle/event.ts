/** One act that changed something, for the audit trail. Append-only. */
export interface LifecycleEvent {
  readonly id: string;
  readonly at: number;
  readonly projectId: string | null;
  readonly kind:
    | 'project created'
    | 'project removed'
    | 'dataset imported'
    | 'column kinds changed'
    | 'dataset changed'
    | 'version restored'
    | 'version removed'
    | 'version noted'
    | 'folder watched'
    | 'dictionary changed'
    | 'sources recorded'
    | 'privacy scanned'
    | 'finding pinned'
    | 'finding unpinned'
    | 'segment saved'
    | 'segment removed'
    | 'problem defined'
    | 'preparation changed'
    | 'expectations changed'
    | 'expectations checked'
    | 'run started'
    | 'run continued'
    | 'run ended'
    | 'decision recorded'
    | 'model deployed'
    | 'alert raised'
    | 'alert changed'
    | 'backup imported';
  readonly subject: string;
  readonly detail: string;
}
