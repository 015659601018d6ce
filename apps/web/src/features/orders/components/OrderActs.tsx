import { acceptOrderRoute, type DeviceOrder, moveOrderRoute } from '@cabinet/contracts/provisions';
import type { ReactNode } from 'react';
import { call } from '#shared/api/client.ts';
import type { Press } from '#shared/form/use-press.ts';
import { useText } from '#shared/i18n/texts.ts';
import { type StaffPageName, staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Button, LinkButton } from '#shared/ui/Button.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { useOrderDone } from '../use-order.ts';

interface Props {
  readonly order: DeviceOrder;
  readonly press: Press;
}

const stages = ['fitting', 'making', 'ready'] as const;

/** Acts that need words have pages of their own. */
const pages = [
  { act: 'issue', page: 'issueDevice' },
  { act: 'measure', page: 'measureOrder' },
  { act: 'decline', page: 'declineOrder' },
] as const satisfies readonly { act: string; page: StaffPageName }[];

/** What the API offers to do with the order now. */
export function OrderActs({ order, press }: Props): ReactNode {
  const text = useText('orders').order;
  const done = useOrderDone(order);
  const { id: orderId, version, acts } = order;
  const params = { orderId };
  const accept = () => done('accepted', () => call(acceptOrderRoute, { params, body: { version } }));
  const moveTo = (stage: (typeof stages)[number]) =>
    done(stage, () => call(moveOrderRoute, { params, body: { version, stage } }));
  return (
    <>
      <h2>{text.actsTitle}</h2>
      {acts.length === 0 && <p>{text.noActs}</p>}
      <Actions>
        {acts.includes('accept') && (
          <Button busy={press.busy} onClick={() => press.press(accept)}>
            {text.accept}
          </Button>
        )}
        {stages
          .filter((stage) => acts.includes(stage))
          .map((stage) => (
            <Button key={stage} look="secondary" busy={press.busy} onClick={() => press.press(() => moveTo(stage))}>
              {text.stages[stage]}
            </Button>
          ))}
        {pages
          .filter(({ act }) => acts.includes(act))
          .map(({ act, page }) => (
            <LinkButton key={act} look={act === 'issue' ? 'primary' : 'secondary'} href={staffPathTo(page, params)}>
              {text[act]}
            </LinkButton>
          ))}
      </Actions>
    </>
  );
}
