import type { AskedDevice } from '@cabinet/contracts/applications';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Link } from '#shared/ui/layout.tsx';
import { SummaryList, type SummaryRow } from '#shared/ui/SummaryList.tsx';

interface Props {
  readonly device: AskedDevice;
  /** Where it is changed; without it nothing is. */
  readonly changeHref?: string | undefined;
}

const useRows = ({ device, changeHref }: Props): SummaryRow[] => {
  const text = useText('provisions').asked;
  const say = useBilingual();
  const { money } = useFormats();
  const { wish, paysBack, mostKopiykas } = device;
  const what = { term: text.what, value: wish && say(wish.name), changeHref };
  if (!wish) return [what];
  const { group, quantity, productNumber } = wish;
  return [
    what,
    ...(group ? [{ term: text.group, value: say(group) }] : []),
    { term: text.quantity, value: quantity },
    ...(productNumber === null
      ? []
      : [
          {
            term: text.product,
            value: (
              <Link href={pathTo('product', { number: String(productNumber) })}>{text.openProduct(productNumber)}</Link>
            ),
          },
        ]),
    ...(paysBack && mostKopiykas !== null
      ? [{ term: text.most, value: text.mostText(money(mostKopiykas / 100)) }]
      : []),
  ];
};

/** The device that an application is about, and what the databank says against it. */
export function DeviceSummary(props: Props): ReactNode {
  const text = useText('provisions').asked;
  const { findings } = props.device;
  const stops = findings.some(({ blocks }) => blocks);
  return (
    <>
      <h2>{text.title}</h2>
      <SummaryList rows={useRows(props)} />
      {findings.length > 0 && (
        <InsetText>
          <h3>{text.findings}</h3>
          <ul>
            {findings.map(({ code, text: words }) => (
              <li key={code}>{words}</li>
            ))}
          </ul>
          {props.changeHref && <p>{stops ? text.stops : text.tells}</p>}
        </InsetText>
      )}
    </>
  );
}
