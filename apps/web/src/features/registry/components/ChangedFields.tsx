import type { CardChange, CardFieldChange } from '@cabinet/contracts/registry';
import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Table } from '#shared/ui/Table.tsx';
import { placeIn, presentField, presentValue, type Wording } from '#shared/registry/present-card.ts';
import { useWording } from '#shared/registry/use-wording.ts';

interface Props {
  readonly change: CardChange;
  readonly caption: string;
}

const useFieldName = (wording: Wording): ((field: CardFieldChange) => string) => {
  const text = useText('registry').history;
  return ({ topic, path }) => {
    // A list as a whole.
    if (path === '') return wording.text.topics[topic];
    const field = presentField(wording, topic, path);
    const place = placeIn(path);
    return text.field(wording.text.topics[topic], place === null ? field : text.inList(place, field));
  };
};

/** Every word that one change has made another, before and after. */
export function ChangedFields({ change: { fields }, caption }: Props): ReactNode {
  const text = useText('registry').history;
  const wording = useWording();
  const nameOf = useFieldName(wording);
  if (fields.length === 0) return <p>{text.noFields}</p>;
  const said = ({ topic, path }: CardFieldChange, value: unknown): string =>
    presentValue(wording, topic, path, value) || text.nothing;
  return (
    <Table
      caption={caption}
      rows={fields}
      rowKey={({ topic, path }) => `${topic}.${path}`}
      columns={[
        { key: 'field', title: text.columns.field, rowHeader: true, cell: nameOf },
        { key: 'before', title: text.columns.before, cell: (field) => said(field, field.before) },
        { key: 'after', title: text.columns.after, cell: (field) => said(field, field.after) },
      ]}
    />
  );
}
