import type { Consultation } from '@cabinet/contracts/consultations';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Card } from '#shared/ui/layout.tsx';

/** What the consultant proposes to do next: the way there carries topic or service, centre and consultation. */
export function NextStep({ consultation: { id, proposal } }: { readonly consultation: Consultation }): ReactNode {
  const text = useText('consultations').next;
  const say = useBilingual();
  if (!proposal) return null;
  const { kind, code, officeId } = proposal;
  const [subject, office] = [say(proposal.subject), say(proposal.officeName)];
  const carried = { office: officeId, consultation: id };
  const href =
    kind === 'visit'
      ? `${pathTo('booking', { step: 'centre' })}?${new URLSearchParams({ topic: code, ...carried })}`
      : `${pathTo('newApplication', { code })}?${new URLSearchParams(carried)}`;
  return (
    <Card>
      <h2>{text.title}</h2>
      <p>{kind === 'visit' ? text.visit(subject, office) : text.application(subject, office)}</p>
      <Actions>
        <LinkButton href={href}>{kind === 'visit' ? text.book : text.apply}</LinkButton>
      </Actions>
    </Card>
  );
}
