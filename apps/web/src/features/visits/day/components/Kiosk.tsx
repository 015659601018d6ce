import type { KioskView } from '@cabinet/contracts/screens';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { ErrorSummary } from '#shared/ui/ErrorSummary.tsx';
import { Lead } from '#shared/ui/layout.tsx';
import { BigChoices, WholeScreen } from '#shared/ui/WholeScreen.tsx';
import { useKiosk } from '../use-kiosk.ts';
import { KioskTicket } from './KioskTicket.tsx';

interface Props {
  readonly view: KioskView;
  readonly pass: string;
}

/** Choose what you have come for, take the ticket; nobody is asked for a name. */
export function Kiosk({ view, pass }: Props): ReactNode {
  const text = useText('hall').kiosk;
  const say = useBilingual();
  const { given, busy, refused, take, startAgain } = useKiosk(pass);
  if (given)
    return (
      <WholeScreen>
        <KioskTicket ticket={given} onDone={startAgain} />
      </WholeScreen>
    );
  const topics = view.topics.map(({ code, name, waiting }) => ({
    key: code,
    text: say(name),
    hint: text.waiting(waiting),
  }));
  return (
    <WholeScreen>
      <Page title={text.title} errors={<ErrorSummary errors={refused ? [{ text: text[refused] }] : []} attempt={1} />}>
        <Lead>{topics.length > 0 ? text.lead : text.none}</Lead>
        <BigChoices items={topics} busy={busy} onChoose={take} />
        <p>{text.priority}</p>
        <p>{say(view.office)}</p>
      </Page>
    </WholeScreen>
  );
}
