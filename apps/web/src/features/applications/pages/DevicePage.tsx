import type { Application } from '@cabinet/contracts/applications';
import type { DeviceChoice } from '@cabinet/contracts/device-wish';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Navigate } from 'react-router-dom';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useSeen } from '#shared/form/use-seen.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { registrationService } from '#shared/registry/registration-service.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Actions, Lead, Link } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { isAboutDevice } from '../aid.ts';
import { DeviceFields } from '../components/DeviceFields.tsx';
import { FoldedOffice } from '../components/FoldedOffice.tsx';
import { blocksOf } from '../device-answer.ts';
import { deviceChoicesQuery } from '../device-query.ts';
import { useApplication } from '../queries.ts';
import { canEdit } from '../rules.ts';
import { useDeviceForm } from '../use-device-form.ts';
import { useWay } from '../use-way.ts';

/** E5: which device the application is about: of one’s programme, of the catalogue, or in use for a repair. */
export function DevicePage(): ReactNode {
  const application = useApplication();
  // Looked at once: saving itself leads on.
  const [isOpen] = useState(isAboutDevice(application) && canEdit(application, '/device'));
  if (!isOpen) return <Navigate replace to={pathTo('application', { applicationId: application.id })} />;
  return <Choices application={application} />;
}

interface Props {
  readonly application: Application;
}

function Choices({ application }: Props): ReactNode {
  const seen = useSeen(application);
  const {
    data: { items, hasCard },
  } = useSuspenseQuery(deviceChoicesQuery(seen));
  const isRepair = application.device?.kind === 'repair';
  if (!hasCard) return <NoCard application={application} />;
  if (isRepair && items.length === 0) return <NothingToMend application={application} />;
  return <DeviceForm application={application} items={items} isRepair={isRepair} />;
}

interface FormProps extends Props {
  readonly items: readonly DeviceChoice[];
  readonly isRepair: boolean;
}

function DeviceForm({ application, items, isRepair }: FormProps): ReactNode {
  const text = useText('provisions').device;
  const common = useText('common');
  const say = useBilingual();
  const way = useWay(application);
  const { form, overtakenBy, restored } = useDeviceForm(application, items);
  const banner = restored && (
    <NotificationBanner>
      <p>{text.restored}</p>
    </NotificationBanner>
  );
  const lead = items.length === 0 ? text.nothing : text.lead;
  return (
    <Page
      title={isRepair ? text.titleRepair : text.title}
      back={{ href: way.back }}
      banner={banner}
      errors={<FormErrors form={form} />}
    >
      <Lead>{isRepair ? text.leadRepair : lead}</Lead>
      <Stopped application={application} items={items} />
      {overtakenBy && (
        <InsetText>
          <h2>{text.storedNow}</h2>
          <p>{say(overtakenBy.name)}</p>
        </InsetText>
      )}
      <Form form={form} submit={text.save} beside={<Link href={way.back}>{common.cancel}</Link>}>
        <DeviceFields form={form} items={items} onlyListed={isRepair} />
      </Form>
      <FoldedOffice application={application} />
    </Page>
  );
}

/** What was saved and cannot be asked for any more is not chosen in the list: that is said. */
function Stopped({ application, items }: Props & Pick<FormProps, 'items'>): ReactNode {
  const text = useText('provisions').device;
  const say = useBilingual();
  const wish = application.device?.wish;
  const listed = items.find(({ classCode }) => classCode === wish?.classCode);
  const blocks = listed ? blocksOf(listed) : [];
  if (!wish || blocks.length === 0) return null;
  return (
    <InsetText>
      <p>{text.stopped(say(wish.name), blocks.map((words) => `${words}.`).join(' '))}</p>
    </InsetText>
  );
}

/** D2: devices are given to people whose card is in force. */
function NoCard({ application }: Props): ReactNode {
  const text = useText('provisions').device;
  const way = useWay(application);
  return (
    <Page title={text.title} back={{ href: way.back }}>
      <InsetText>
        <h2>{text.noCardTitle}</h2>
        <p>{text.noCardText}</p>
      </InsetText>
      <p>{text.noCardCheck}</p>
      <Actions>
        <LinkButton look="secondary" href={pathTo('ownCardCheck')}>
          {text.toCheck}
        </LinkButton>
      </Actions>
      <p>{text.noCardApply}</p>
      <Actions>
        <LinkButton href={pathTo('newApplication', { code: registrationService })}>{text.toApply}</LinkButton>
      </Actions>
      <FoldedOffice application={application} />
    </Page>
  );
}

function NothingToMend({ application }: Props): ReactNode {
  const text = useText('provisions').device;
  const way = useWay(application);
  return (
    <Page title={text.titleRepair} back={{ href: way.back }}>
      <InsetText>{text.nothingToMend}</InsetText>
      <FoldedOffice application={application} />
    </Page>
  );
}
