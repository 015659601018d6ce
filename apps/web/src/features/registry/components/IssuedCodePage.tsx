import { type NewCode, printCodeRoute } from '@cabinet/contracts/authorization-codes';
import type { RegistryCard } from '@cabinet/contracts/registry';
import { type ReactNode, useState } from 'react';
import { callFile, saveFile } from '#shared/api/call-file.ts';
import { PressErrors } from '#shared/form/PressErrors.tsx';
import { usePress } from '#shared/form/use-press.ts';
import { formatPersonName, useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { LargeCode } from '#shared/ui/LargeCode.tsx';
import { Actions, Link } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { lastDayOf } from '../last-day.ts';

interface Props {
  readonly card: RegistryCard;
  readonly issued: NewCode;
}

/** B14: the code, shown once, and the receipt that the person takes along. */
export function IssuedCodePage({ card, issued: { code, issued } }: Props): ReactNode {
  const { issue: text, backToCard } = useText('registry');
  const { date } = useFormats();
  const press = usePress();
  const [printed, setPrinted] = useState(false);
  const back = staffPathTo('registryCard', { cardId: card.id });
  const print = (): void =>
    press.press(async () => {
      saveFile(await callFile(printCodeRoute, { params: { codeId: issued.id }, body: { code } }), 'receipt.pdf');
      setPrinted(true);
    });
  const banner = (
    <NotificationBanner kind="success">
      <p>{text.once}</p>
    </NotificationBanner>
  );
  return (
    <Page
      title={text.doneTitle}
      back={{ href: back, text: backToCard(formatPersonName(card.content.person.name)) }}
      banner={banner}
      errors={<PressErrors press={press} />}
    >
      <h2>{text.code}</h2>
      <LargeCode code={code} />
      <p>{text.until(date(lastDayOf(issued.expiresAt)))}</p>
      <p>{card.hasAccount ? text.howInCabinet : text.how}</p>
      <Actions>
        <Button busy={press.busy} onClick={print}>
          {text.print}
        </Button>
        <Link href={back}>{text.finish}</Link>
      </Actions>
      <p role="status">{press.busy ? text.printing : printed && text.printed}</p>
    </Page>
  );
}
