import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Link } from '#shared/ui/layout.tsx';

interface Props {
  readonly application: ReviewedApplication;
}

/** Law 2073-IX: why a refusal was likely, and what the applicant said to that. */
export function Hearing({ application: { timeline } }: Props): ReactNode {
  const text = useText('caseHandling').hearing;
  const at = timeline.findLastIndex(({ act }) => act === 'invite');
  const invitation = timeline[at];
  if (!invitation) return null;
  const answer = timeline.slice(at).find(({ act }) => act === 'speak' || act === 'endHearing');
  return (
    <>
      <h2>{text.title}</h2>
      <h3>{text.invited}</h3>
      <InsetText>{invitation.text}</InsetText>
      {answer?.act === 'speak' ? (
        <>
          <h3>{text.said}</h3>
          <InsetText>{answer.text}</InsetText>
        </>
      ) : (
        <p>{answer ? text.silent : text.waiting}</p>
      )}
    </>
  );
}

/** Why a refusal is not among the decisions yet, and the way to what has to come before it. */
export function HearingNeeded({ application: { id, acts } }: Props): ReactNode {
  const { hearing, acts: words } = useText('caseHandling');
  if (!acts.includes('invite') || acts.includes('refuse')) return null;
  return (
    <InsetText>
      {hearing.needed} <Link href={staffPathTo('inboxHearing', { applicationId: id })}>{words.invite}</Link>
    </InsetText>
  );
}
