import type { Slot } from '@cabinet/contracts/applications';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { Actions, Lead } from '#shared/ui/layout.tsx';
import { type Task, TaskList } from '#shared/ui/TaskList.tsx';
import { SlotStateTag } from '#shared/workflows/StateTag.tsx';
import { FoldedOffice } from '../components/FoldedOffice.tsx';
import { useApplication } from '../queries.ts';
import { groupedSlots } from '../rules.ts';

/** F4: the document list of this application, each row with what it needs and how far it is. */
export function SlotsPage(): ReactNode {
  const text = useText('applications');
  const common = useText('common');
  const say = useBilingual();
  const application = useApplication();
  const params = { applicationId: application.id };
  const needOf = ({ mandatory, preparedByCabinet }: Slot): string => {
    if (preparedByCabinet) return text.slots.prepared;
    return mandatory ? text.slots.mandatory : text.slots.optional;
  };
  const taskOf = (slot: Slot): Task => ({
    title: say(slot.name),
    href: pathTo('applicationDocument', { ...params, code: slot.code }),
    hint: slot.reason ? `${needOf(slot)}. ${say(slot.reason)}` : needOf(slot),
    status: slot.preparedByCabinet ? text.slots.nothingToAdd : <SlotStateTag state={slot.state} />,
  });
  const { needed, optional, others } = groupedSlots(application);
  const isEmpty = needed.length + optional.length + others.length === 0;
  return (
    <Page
      title={text.slots.title}
      back={{ href: pathTo('application', params), text: text.head.title(application.number) }}
    >
      <Lead>{isEmpty ? text.slots.none : text.slots.lead}</Lead>
      {needed.length > 0 && <TaskList tasks={needed.map(taskOf)} />}
      {optional.length > 0 && (
        <>
          <h2>{text.slots.optionalTitle}</h2>
          <TaskList tasks={optional.map(taskOf)} />
        </>
      )}
      {others.length > 0 && (
        <Disclosure summary={text.slots.othersTitle}>
          <p>{text.slots.othersText}</p>
          <TaskList tasks={others.map(taskOf)} />
        </Disclosure>
      )}
      <Actions>
        <LinkButton href={pathTo('applicationSubmitter', params)}>{common.continue}</LinkButton>
      </Actions>
      <FoldedOffice application={application} />
    </Page>
  );
}
