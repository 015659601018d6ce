import type { ManagedProduct } from '@cabinet/contracts/managed-products';
import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Link } from '#shared/ui/layout.tsx';
import { Differences } from './Differences.tsx';
import { RevisionStateTag } from './StateTags.tsx';

interface Props {
  readonly product: ManagedProduct;
}

/** What is being written of a product: how it stands, and what it changes. */
export function OpenRevision({ product: { id, state, open, differences } }: Props): ReactNode {
  const { open: text } = useText('managedProducts');
  const { dateTime } = useFormats();
  if (!open) return null;
  const isFirst = state === 'new';
  return (
    <>
      <h2>{isFirst ? text.titleFirst : text.title(open.number)}</h2>
      <p>
        <RevisionStateTag state={open.state} />
      </p>
      <p>{text.by(open.authorName, dateTime(open.changedAt))}</p>
      {open.state === 'returned' && open.reason !== null && (
        <InsetText>
          <p>{text.returned(open.reason)}</p>
        </InsetText>
      )}
      {open.state === 'in_review' && (
        <InsetText>
          <p>{open.isOwn ? text.ownWaits : text.waits}</p>
          {open.isOwn && <p>{text.whyNotOwn}</p>}
        </InsetText>
      )}
      {differences.length === 0 ? (
        <p>{text.same}</p>
      ) : (
        <Differences caption={isFirst ? text.captionFirst : text.caption} differences={differences} isFirst={isFirst} />
      )}
      <Link href={staffPathTo('previewProduct', { productId: id })}>{text.preview}</Link>
    </>
  );
}
