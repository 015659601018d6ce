import type { CardClaim, RegistryCard } from '@cabinet/contracts/registry';
import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { Table } from '#shared/ui/Table.tsx';

type Facts = CardClaim['person'];

const fields = ['surname', 'givenName', 'patronymic', 'birthDate', 'taxIdEnd'] as const satisfies (keyof Facts)[];

const factsOf = ({ person, numbers }: RegistryCard['content']): Facts => {
  const { surname, givenName, patronymic } = person.name;
  const { birthDate } = person;
  return { surname, givenName, patronymic: patronymic ?? null, birthDate, taxIdEnd: numbers.taxId?.slice(-4) ?? null };
};

interface Props {
  readonly card: RegistryCard;
  readonly person: Facts;
}

/** What a card says of its person beside who claims it, with a word on what differs. */
export function CardAndPerson({ card, person }: Props): ReactNode {
  const { settle: text } = useText('registryClaims');
  const { date } = useFormats();
  const facts = factsOf(card.content);
  const shown = (said: Facts, field: (typeof fields)[number]): string => {
    const value = said[field];
    if (!value) return text.noValue;
    return field === 'birthDate' ? date(value) : value;
  };
  return (
    <Table
      caption={text.caption}
      rows={fields}
      rowKey={(field) => field}
      columns={[
        { key: 'field', title: text.columns.field, rowHeader: true, cell: (field) => text.fields[field] },
        { key: 'card', title: text.columns.card, cell: (field) => shown(facts, field) },
        { key: 'person', title: text.columns.person, cell: (field) => shown(person, field) },
        {
          key: 'differs',
          title: text.columns.differs,
          cell: (field) =>
            facts[field] === person[field] ? text.same : <StatusTag kind="attention">{text.differs}</StatusTag>,
        },
      ]}
    />
  );
}
