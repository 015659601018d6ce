import type { FieldError } from '@cabinet/contracts/http/problem';
import type { ManagedProduct } from '@cabinet/contracts/managed-products';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Link } from '#shared/ui/layout.tsx';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { TaskList } from '#shared/ui/TaskList.tsx';
import { isSamePlace, type Part, type Place, parts, placeOf } from '../parts.ts';

interface Props {
  readonly product: ManagedProduct;
  /** What is left to be mended before it can be sent. */
  readonly faults: readonly FieldError[];
}

/** How far a part has come, in words. */
const usePartWords = ({ definition }: ManagedProduct): Readonly<Record<Part, string>> => {
  const { parts: text } = useText('managedProducts');
  const { money } = useFormats();
  const { attributes, priceKopiykas, photos, instructions } = definition;
  return {
    about: text.written,
    attributes: text.values(Object.keys(attributes).length),
    price: priceKopiykas === null ? text.onRequest : money(priceKopiykas / 100),
    photos: text.files(photos.length),
    instructions: text.files(instructions.length),
  };
};

type Variant = ManagedProduct['definition']['variants'][number];

function Variants({ product: { id, definition }, faults }: Props): ReactNode {
  const { variants: text, parts: words } = useText('managedProducts');
  const say = useBilingual();
  const { money } = useFormats();
  const params = { productId: id };
  const rows = definition.variants.map((variant, place) => ({ ...variant, place }));
  const hasFault = (variant: number): boolean =>
    faults.some(({ pointer }) => isSamePlace(placeOf(pointer), { variant }));
  const columns: Column<Variant & { readonly place: number }>[] = [
    {
      key: 'name',
      title: text.column,
      rowHeader: true,
      cell: ({ name, place }) => (
        <>
          <Link href={staffPathTo('productVariant', { ...params, place: String(place) })}>
            {say(name) || text.untitledAt(place + 1)}
          </Link>
          {hasFault(place) && <StatusTag kind="attention">{words.toMend}</StatusTag>}
        </>
      ),
    },
    { key: 'article', title: text.article, cell: ({ article }) => article ?? text.noArticle },
    {
      key: 'price',
      title: text.price,
      numeric: true,
      cell: ({ priceKopiykas }) => (priceKopiykas === null ? text.noPrice : money(priceKopiykas / 100)),
    },
  ];
  return (
    <>
      <h3>{text.title}</h3>
      {rows.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <Table caption={text.caption} columns={columns} rows={rows} rowKey={({ place }) => String(place)} />
      )}
      <Link href={staffPathTo('productVariant', { ...params, place: 'new' })}>{text.add}</Link>
    </>
  );
}

/** The pages on which a product is written, and how far each has come. */
export function WriteParts({ product, faults }: Props): ReactNode {
  const { parts: text } = useText('managedProducts');
  const words = usePartWords(product);
  const hasFault = (part: Place): boolean => faults.some(({ pointer }) => isSamePlace(placeOf(pointer), part));
  const { open, state, id } = product;
  return (
    <>
      <h2>{state === 'new' ? text.titleFirst : text.title}</h2>
      {!open && <p>{text.begins}</p>}
      <TaskList
        tasks={parts.map((part) => ({
          title: text.names[part],
          href: staffPathTo('editProduct', { productId: id, part }),
          status: hasFault(part) ? <StatusTag kind="attention">{text.toMend}</StatusTag> : words[part],
        }))}
      />
      <Variants product={product} faults={faults} />
    </>
  );
}
