/** One act that changed something, as the one who did it tells it. */
export interface Act {
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
    | 'business problem changed'
    | 'preparation changed'
    | 'expectations changed'
    | 'expectations checked'
    | 'run started'
    | 'run continued'
    | 'run ended'
    | 'decision recorded'
    | 'document written'
    | 'risk added'
    | 'risk changed'
    | 'compliance answered'
    | 'approval policy changed'
    | 'model submitted'
    | 'submission withdrawn'
    | 'model approved'
    | 'model rejected'
    | 'model retired'
    | 'model deployed'
    | 'alert raised'
    | 'alert changed'
    | 'backup imported'
    | 'person erased'
    | 'model removed'
    | 'retention changed'
    | 'retention applied'
    | 'profile added'
    | 'profile chosen';
  readonly subject: string;
  readonly detail: string;
  /** What was there before, and what after, where an act changed something that has words. */
  readonly before?: string;
  readonly after?: string;
}

/** An act in the audit trail: append-only, and chained by hashes (audit-chain.ts). */
export interface LifecycleEvent extends Act {
  /** 0, 1, 2… in the order in which they were written. */
  readonly position: number;
  /** The profile at work, empty where nobody had named one. */
  readonly who: string;
  /** The hash of the event before it; empty for the first. */
  readonly previous: string;
  /** SHA-256 in hexadecimal, over all of the above. */
  readonly hash: string;
}
