import type { GivenTicket } from '@cabinet/contracts/screens';
import { type ReactNode, useEffect } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { Button } from '#shared/ui/Button.tsx';
import { Actions, Lead } from '#shared/ui/layout.tsx';
import { NotPrinted } from '#shared/ui/WholeScreen.tsx';
import { useReturn } from '../use-return.ts';
import { TicketView } from './TicketView.tsx';

interface Props {
  readonly ticket: GivenTicket;
  readonly onDone: () => void;
}

/** The code is drawn a moment later; paper without it would be half a ticket. */
const drawnMs = 600;

/** The ticket just given: printed at once, and on screen until the person goes or the time is over. */
export function KioskTicket({ ticket, onDone }: Props): ReactNode {
  const { kiosk, ticket: words } = useText('hall');
  const { left, stay } = useReturn(onDone);
  useEffect(() => {
    const timer = setTimeout(() => print(), drawnMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Page title={words.title(ticket.ticket)}>
      <NotPrinted>
        <Lead>{kiosk.printing}</Lead>
      </NotPrinted>
      <TicketView ticket={ticket} />
      <NotPrinted>
        {/* Said once when the notice comes, not with every second. */}
        <p role="status">{left !== null && kiosk.soon(20)}</p>
        {left !== null && <p aria-hidden="true">{left}</p>}
        <Actions>
          <Button onClick={onDone}>{kiosk.next}</Button>
          {left !== null && (
            <Button look="secondary" onClick={stay}>
              {kiosk.stay}
            </Button>
          )}
          <Button look="secondary" onClick={() => print()}>
            {words.print}
          </Button>
        </Actions>
      </NotPrinted>
    </Page>
  );
}
