import { ContentKind, type PublishedItem } from '@cabinet/contracts/content';
import type { ContentItemId, OfficeId } from '@cabinet/contracts/ids';
import { readText } from './markdown.ts';
import { hasHeadings } from './rules.ts';

/** An item with one of its revisions, as PostgreSQL answers it. */
export interface ItemRow {
  readonly id: string;
  readonly kind: string;
  readonly topics: readonly string[];
  readonly officeId: string | null;
  readonly officeUk: string | null;
  readonly officeEn: string | null;
  readonly revisionId: string;
  readonly titleUk: string;
  readonly titleEn: string;
  readonly textUk: string;
  readonly textEn: string;
  readonly actNumber: string | null;
  readonly actDate: string | null;
  readonly sourceUrl: string | null;
  readonly since: Date;
  readonly shownTo: Date | null;
}

type Office = Pick<ItemRow, 'officeId' | 'officeUk' | 'officeEn'>;

/** The one centre of a banner; null: all of them. */
export const officeOf = ({ officeId, officeUk, officeEn }: Office): PublishedItem['office'] =>
  officeId === null ? null : { id: officeId as OfficeId, name: { uk: officeUk ?? '', en: officeEn ?? '' } };

/** An item as visitors see it: its texts are read, block by block. */
export function toPublished(row: ItemRow): PublishedItem {
  const kind = ContentKind.parse(row.kind);
  const read = (text: string) => [...readText(text, { headings: hasHeadings(kind) }).blocks];
  const { actNumber, actDate, sourceUrl } = row;
  return {
    // Ids of our own rows are ids by construction.
    id: row.id as ContentItemId,
    kind,
    topics: [...row.topics],
    office: officeOf(row),
    title: { uk: row.titleUk, en: row.titleEn },
    text: { uk: read(row.textUk), en: read(row.textEn) },
    act: kind === 'law' ? { number: actNumber ?? '', date: actDate ?? '', sourceUrl: sourceUrl ?? '' } : null,
    since: row.since.toISOString(),
    until: row.shownTo?.toISOString() ?? null,
    revisionId: row.revisionId,
  };
}
