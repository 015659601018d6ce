import type { ApplicationId } from '@cabinet/contracts/ids';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { applicationQuery } from '#shared/applications/application-query.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Actions } from '#shared/ui/layout.tsx';

interface Props {
  readonly applicationId: ApplicationId;
}

/** What the office still waits for: letters carry no such details, but this page is in the cabinet itself. */
export function OpenRequests({ applicationId }: Props): ReactNode {
  const text = useText('notifications');
  const formats = useFormats();
  // Without an answer the message still stands, with its link to the application.
  const { data: application } = useQuery(applicationQuery(applicationId));
  const open = application?.requests.filter(({ state }) => state === 'open') ?? [];
  if (open.length === 0) return null;
  return (
    <>
      <InsetText>
        <h2>{text.requestsTitle}</h2>
        <ul>
          {open.map(({ id, text: words, dueOn }) => (
            <li key={id}>
              {words} <strong>{text.requestDue(formats.date(dueOn))}</strong>
            </li>
          ))}
        </ul>
      </InsetText>
      <Actions>
        <LinkButton href={pathTo('applicationAnswer', { applicationId })}>{text.answer}</LinkButton>
      </Actions>
    </>
  );
}
