import type { AskedDevice } from '@cabinet/contracts/applications';
import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { StatusTag } from '#shared/ui/StatusTag.tsx';
import { SummaryList, type SummaryRow } from '#shared/ui/SummaryList.tsx';

interface Props {
  readonly device: AskedDevice;
  readonly state: ReviewedApplication['state'];
}

/** Until the decision the records speak; afterwards the API says nothing of them. */
const weighed: readonly Props['state'][] = ['submitted', 'in_review', 'needs_info', 'suspended', 'hearing'];

const useDeviceRows = ({ kind, paysBack, wish, mostKopiykas }: AskedDevice): readonly SummaryRow[] => {
  const text = useText('caseHandling').device;
  const say = useBilingual();
  const formats = useFormats();
  const asked = { term: text.request, value: paysBack ? text.compensation : text.kinds[kind] };
  const most = mostKopiykas === null ? [] : [{ term: text.most, value: formats.money(mostKopiykas / 100) }];
  if (!wish) return [asked, { term: text.name, value: text.notChosen }, ...most];
  const { classCode, name, group, quantity, productNumber } = wish;
  return [
    asked,
    { term: text.name, value: text.named(classCode, say(name)) },
    { term: text.group, value: group ? say(group) : text.noGroup },
    { term: text.quantity, value: String(quantity) },
    ...(productNumber === null ? [] : [{ term: text.product, value: text.productNumber(productNumber) }]),
    ...most,
  ];
};

/** The device that the application is about, and what the records say of the right to it. */
export function DeviceFacts({ device, state }: Props): ReactNode {
  const text = useText('caseHandling').device;
  const rows = useDeviceRows(device);
  return (
    <>
      <h2>{text.title}</h2>
      <SummaryList rows={rows} />
      {weighed.includes(state) && <Findings findings={device.findings} />}
    </>
  );
}

function Findings({ findings }: Pick<AskedDevice, 'findings'>): ReactNode {
  const text = useText('caseHandling').device;
  return (
    <>
      <h3>{text.findingsTitle}</h3>
      {findings.length === 0 ? (
        <p>{text.noFindings}</p>
      ) : (
        <ul>
          {findings.map(({ pointer, code, blocks, text: words }) => (
            <li key={`${pointer} ${code}`}>
              <StatusTag kind={blocks ? 'refused' : 'attention'}>{blocks ? text.blocks : text.tells}</StatusTag> {words}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
