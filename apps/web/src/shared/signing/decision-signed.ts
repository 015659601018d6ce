interface Decided {
  readonly timeline: readonly { readonly act: string; readonly at: string }[];
  readonly decidedAt: string | null;
}

/** Whether the decision that stands now was signed by its officer: one set aside by an appeal does not count. */
export const wasDecisionSigned = ({ timeline, decidedAt }: Decided): boolean =>
  timeline.some(({ act, at }) => act === 'signDecision' && at === decidedAt);
