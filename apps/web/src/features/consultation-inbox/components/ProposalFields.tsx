import type { ReviewedConsultation } from '@cabinet/contracts/consultation-inbox';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { topicsQuery } from '#shared/schedules/topics-query.ts';
import { publishedServicesQuery } from '#shared/services/service-queries.ts';
import { Radios } from '#shared/ui/Choices.tsx';
import { Select } from '#shared/ui/TextInput.tsx';

export const proposalIds = { topic: 'proposal-topic', service: 'proposal-service' } as const;

interface Props {
  readonly consultation: ReviewedConsultation;
  readonly texts: Readonly<Record<string, string>>;
  readonly write: (name: string, text: string) => void;
  readonly at: (fieldId: string) => string | undefined;
}

type Typing = { readonly currentTarget: { readonly value: string } };

/** What the person should do next: nothing, a visit to this centre, or an application to it. */
export function ProposalFields({ consultation: { officeId, topic }, texts, write, at }: Props): ReactNode {
  const text = useText('consultationInbox').answer;
  const say = useBilingual();
  const { data: topics } = useSuspenseQuery(topicsQuery(officeId));
  const { data: services } = useSuspenseQuery(publishedServicesQuery);
  const kind = texts.next ?? 'none';
  return (
    <>
      <Radios
        id="proposal"
        name="proposal"
        label={text.next}
        hint={text.nextHint}
        choices={[
          { value: 'none', text: text.nextNone },
          { value: 'visit', text: text.nextVisit },
          { value: 'application', text: text.nextApplication },
        ]}
        value={kind}
        onChange={(value) => write('next', value)}
      />
      {kind === 'visit' && (
        <Select
          id={proposalIds.topic}
          name="topic"
          label={text.nextTopic}
          error={at(proposalIds.topic)}
          options={topics.map(({ code, name }) => ({ value: code, text: say(name) }))}
          value={texts.topic ?? topic?.code ?? ''}
          onChange={({ currentTarget }: Typing) => write('topic', currentTarget.value)}
        />
      )}
      {kind === 'application' && (
        <Select
          id={proposalIds.service}
          name="service"
          label={text.nextService}
          error={at(proposalIds.service)}
          options={services.map(({ code, name }) => ({ value: code, text: say(name) }))}
          value={texts.service ?? ''}
          onChange={({ currentTarget }: Typing) => write('service', currentTarget.value)}
        />
      )}
    </>
  );
}
