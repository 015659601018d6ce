import type { Slot } from '@cabinet/contracts/applications';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Actions, Lead } from '#shared/ui/layout.tsx';
import { type Task, TaskList } from '#shared/ui/TaskList.tsx';
import { SlotStateTag } from '#shared/workflows/StateTag.tsx';
import { OfficeBlock } from '../components/OfficeBlock.tsx';
import { useApplication } from '../queries.ts';
import { relevantSlots } from '../rules.ts';

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
  const slots = relevantSlots(application);
  const isNeeded = ({ mandatory, preparedByCabinet }: Slot): boolean => mandatory || preparedByCabinet;
  const needed = slots.filter(isNeeded).map(taskOf);
  const optional = slots.filter((slot) => !isNeeded(slot)).map(taskOf);
  return (
    <Page
      title={text.slots.title}
      back={{ href: pathTo('application', params), text: text.head.title(application.number) }}
    >
      <Lead>{slots.length > 0 ? text.slots.lead : text.slots.none}</Lead>
      {needed.length > 0 && <TaskList tasks={needed} />}
      {optional.length > 0 && (
        <>
          <h2>{text.slots.optionalTitle}</h2>
          <TaskList tasks={optional} />
        </>
      )}
      <Actions>
        <LinkButton href={pathTo('applicationSubmitter', params)}>{common.continue}</LinkButton>
      </Actions>
      <OfficeBlock application={application} folded />
    </Page>
  );
}
