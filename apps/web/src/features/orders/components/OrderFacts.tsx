import { formatPhone } from '@cabinet/contracts/people';
import type { DeviceOrder } from '@cabinet/contracts/provisions';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { dueInWords, kindOfState } from '../rules.ts';
import { sizeInWords, sizeNames } from '../sizes.ts';

interface Props {
  readonly order: DeviceOrder;
}

/** How the order stands: its state, its term, since when the enterprise has it. */
export function OrderHead({ order }: Props): ReactNode {
  const { order: text, states, due: dueWords } = useText('orders');
  const formats = useFormats();
  const due = dueInWords(order, dueWords, formats);
  return (
    <SummaryList
      rows={[
        { term: text.state, value: <StatusTag kind={kindOfState[order.state]}>{states[order.state]}</StatusTag> },
        { term: text.due, value: due.late ? <StatusTag kind="attention">{due.text}</StatusTag> : due.text },
        { term: text.chosen, value: formats.dateTime(order.chosenAt) },
      ]}
    />
  );
}

/** What is to be made or mended. */
export function OrderedDevice({ order }: Props): ReactNode {
  const text = useText('orders').order;
  const say = useBilingual();
  const { deviceClass, kind, quantity, productNumber, wishes, referral } = order;
  return (
    <>
      <h2>{text.deviceTitle}</h2>
      <SummaryList
        rows={[
          { term: text.kind, value: text.kinds[kind] },
          { term: text.device, value: text.named(deviceClass.code, say(deviceClass.name)) },
          { term: text.quantity, value: String(quantity) },
          { term: text.product, value: productNumber === null ? text.noProduct : text.productNumber(productNumber) },
          { term: text.wishes, value: wishes === '' ? text.noWishes : wishes },
          { term: text.referral, value: referral },
        ]}
      />
    </>
  );
}

/** Whom it is for and what they need at a visit; nothing else of them is known here. */
export function Customer({ order: { customer } }: Props): ReactNode {
  const { order: text, needs } = useText('orders');
  if (!customer)
    return (
      <>
        <h2>{text.customerTitle}</h2>
        <p>{text.gone}</p>
      </>
    );
  const { fullName, phone, email, address } = customer;
  return (
    <>
      <h2>{text.customerTitle}</h2>
      <InsetText>{text.privacy}</InsetText>
      <SummaryList
        rows={[
          { term: text.name, value: fullName },
          { term: text.phone, value: phone === null ? text.notTold : formatPhone(phone) },
          { term: text.email, value: email ?? text.notTold },
          { term: text.address, value: address ?? text.notTold },
          {
            term: text.needs,
            value: customer.needs.length > 0 ? customer.needs.map((need) => needs[need]).join(', ') : text.noNeeds,
          },
        ]}
      />
    </>
  );
}

/** The sizes that were taken, in the units in which people measure. */
export function Sizes({ order: { measurements } }: Props): ReactNode {
  const { order: text, sizes: words } = useText('orders');
  const { language } = useLanguage();
  const point = language === 'uk' ? ',' : '.';
  const taken = sizeNames.flatMap((size) => {
    const stored = measurements?.[size];
    if (stored === undefined) return [];
    const number = sizeInWords(stored, size, point);
    const [label = ''] = words[size].split(',');
    return [{ term: label, value: size === 'weightG' ? words.kilograms(number) : words.centimetres(number) }];
  });
  const note = measurements?.note ? [{ term: words.note, value: measurements.note }] : [];
  const rows = [...taken, ...note];
  return (
    <>
      <h2>{text.sizesTitle}</h2>
      {rows.length === 0 ? <p>{text.notMeasured}</p> : <SummaryList rows={rows} />}
    </>
  );
}
