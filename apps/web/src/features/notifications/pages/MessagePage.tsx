import type { ApplicationId, MessageId } from '@cabinet/contracts/ids';
import type { Message } from '@cabinet/contracts/notifications';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { call } from '#shared/api/client.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { OpenRequests } from '../components/OpenRequests.tsx';
import { doors, messageQuery } from '../queries.ts';
import { applicationOf, paragraphsOf } from '../rules.ts';

/** Opening a message is reading it. Should this fail, it stays new and nothing is lost. */
const useMarkedRead = ({ id, readAt }: Message): void => {
  const queries = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (messageId: MessageId) => call(doors.markRead, { params: { messageId } }),
    onSuccess: (message) => {
      queries.setQueryData(messageQuery(message.id).queryKey, message);
      void queries.invalidateQueries({ queryKey: ['notifications', 'list'] });
      void queries.invalidateQueries({ queryKey: ['overview'] });
    },
  });
  const isNew = readAt === null;
  useEffect(() => {
    if (isNew) mutate(id);
  }, [id, isNew, mutate]);
};

/** One message, with a way to the matter it is about. */
export function MessagePage(): ReactNode {
  const text = useText('notifications');
  const formats = useFormats();
  const messageId = useIdParameter<MessageId>('messageId');
  const { data: message } = useSuspenseQuery(messageQuery(messageId));
  useMarkedRead(message);
  const { subject, senderName, createdAt, body, link } = message;
  const applicationId = applicationOf(link);
  return (
    <Page title={subject} breadcrumbs={[{ href: pathTo('messages'), text: text.title }]}>
      <SummaryList
        rows={[
          { term: text.columns.sender, value: senderName },
          { term: text.columns.date, value: formats.dateTime(createdAt) },
        ]}
      />
      {paragraphsOf(body).map((paragraph, place) => (
        <p key={`${place} ${paragraph}`}>{paragraph}</p>
      ))}
      {applicationId && <OpenRequests applicationId={applicationId as ApplicationId} />}
      <Actions>
        {link && <LinkButton href={link}>{applicationId ? text.openApplication : text.openPage}</LinkButton>}
        <LinkButton look="secondary" href={pathTo('messages')}>
          {text.back}
        </LinkButton>
      </Actions>
    </Page>
  );
}
