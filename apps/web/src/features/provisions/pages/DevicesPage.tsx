import type { OwnDevice } from '@cabinet/contracts/provisions';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Card, Lead } from '#shared/ui/layout.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { ownDevicesQuery } from '../queries.ts';

/** The passports of the devices that a person was given. */
export function DevicesPage(): ReactNode {
  const { devices: text } = useText('devices');
  const { data: devices } = useSuspenseQuery(ownDevicesQuery);
  return (
    <Page title={text.title} back={{ href: pathTo('profile') }}>
      <Lead>{text.lead}</Lead>
      {devices.length === 0 && (
        <>
          <p>{text.none}</p>
          <p>{text.noneNext}</p>
          <LinkButton look="secondary" href={pathTo('services')}>
            {text.apply}
          </LinkButton>
        </>
      )}
      {devices.map((device) => (
        <DeviceCard key={device.id} device={device} />
      ))}
    </Page>
  );
}

interface Props {
  readonly device: OwnDevice;
}

function State({ device: { replaceable, returnedOn } }: Props): ReactNode {
  const { devices: text } = useText('devices');
  if (returnedOn) return <StatusTag kind="neutral">{text.returned}</StatusTag>;
  if (replaceable) return <StatusTag kind="attention">{text.replaceable}</StatusTag>;
  return <StatusTag kind="active">{text.inUse}</StatusTag>;
}

function DeviceCard({ device }: Props): ReactNode {
  const { devices: text } = useText('devices');
  const say = useBilingual();
  const { date } = useFormats();
  const { name, deviceClass, serialNumber, quantity, issuedOn, termEndsOn, replaceable } = device;
  const { returnable, returnedOn } = device;
  const rows = [
    { term: text.classOf, value: `${say(deviceClass.name)}, ${deviceClass.code}` },
    { term: text.number, value: serialNumber },
    { term: text.quantity, value: text.pieces(quantity) },
    { term: text.issued, value: date(issuedOn) },
    { term: text.term, value: termEndsOn ? text.until(date(termEndsOn)) : text.noTerm },
    ...(returnedOn ? [{ term: text.returned, value: date(returnedOn) }] : []),
  ];
  const right = termEndsOn && termEndsOn > kyivDate(new Date()) ? text.replaceableWhat : text.replaceableSince;
  return (
    <Card>
      <h2>{name}</h2>
      <State device={device} />
      <SummaryList rows={rows} />
      {replaceable && termEndsOn && <p>{right(date(termEndsOn))}</p>}
      {returnable && !returnedOn && <p>{text.returnable}</p>}
    </Card>
  );
}
