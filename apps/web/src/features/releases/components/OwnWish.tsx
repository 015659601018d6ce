import type { OwnEntry } from '@cabinet/contracts/releases';
import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { SummaryList } from '#shared/ui/SummaryList.tsx';

/** My wish as it takes part in the draw, with the number by which I find it in the result. */
export function OwnWish({ own: { ticket, wishes, anyOther } }: { readonly own: OwnEntry }): ReactNode {
  const { wish: text, result } = useText('releases');
  const { dateTime } = useFormats();
  return (
    <SummaryList
      rows={[
        { term: result.ticket, value: ticket },
        { term: text.wishes, value: wishes.map((wish) => dateTime(wish)).join('; ') },
        { term: text.others, value: anyOther ? text.othersGood : text.othersBad },
      ]}
    />
  );
}
