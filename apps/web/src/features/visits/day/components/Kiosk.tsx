import type { KioskView } from '@cabinet/contracts/screens';
import { type ReactNode, useCallback } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { LanguageSwitch } from '#shared/navigation/LanguageSwitch.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { ErrorSummary } from '#shared/ui/ErrorSummary.tsx';
import { Actions, Lead } from '#shared/ui/layout.tsx';
import { BigChoices, WholeScreen } from '#shared/ui/WholeScreen.tsx';
import { useKiosk } from '../use-kiosk.ts';
import { useOwnLanguage } from '../use-own-language.ts';
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
  const speakOwn = useOwnLanguage(given !== null);
  const done = useCallback((): void => {
    startAgain();
    speakOwn();
  }, [startAgain, speakOwn]);
  if (given)
    return (
      <WholeScreen>
        <KioskTicket ticket={given} onDone={done} />
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
        <Actions>
          <LanguageSwitch />
        </Actions>
        <p>{say(view.office)}</p>
      </Page>
    </WholeScreen>
  );
}
