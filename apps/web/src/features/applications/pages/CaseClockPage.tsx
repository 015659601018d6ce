import { askWhyLateRoute, type CaseClock } from '@cabinet/contracts/case-clock';
import type { ApplicationId } from '@cabinet/contracts/ids';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { call } from '#shared/api/client.ts';
import { PressErrors } from '#shared/form/PressErrors.tsx';
import { usePress } from '#shared/form/use-press.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Hint } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { caseClockQuery } from '../case-clock-query.ts';
import { Now, Shares, Spans } from '../components/ClockParts.tsx';

interface AskProps {
  readonly clock: CaseClock;
  readonly busy: boolean;
  readonly onAsk: () => void;
}

/** B44: past its day, one press puts the question before staff. */
function Ask({ clock: { mayAsk, askedAt, isLate }, busy, onAsk }: AskProps): ReactNode {
  const text = useText('caseClock');
  const formats = useFormats();
  return (
    <>
      {isLate && askedAt && <p>{text.asked(formats.dateTime(askedAt))}</p>}
      {mayAsk && (
        <>
          <Hint>{text.askHint}</Hint>
          <Button look="secondary" busy={busy} onClick={onAsk}>
            {text.ask}
          </Button>
        </>
      )}
    </>
  );
}

/** «Чому так довго?»: with whom the time of an application went, and what it stands for now. */
export function CaseClockPage(): ReactNode {
  const text = useText('caseClock');
  const applicationId = useIdParameter<ApplicationId>('applicationId');
  const queries = useQueryClient();
  const { data: clock } = useSuspenseQuery(caseClockQuery(applicationId));
  const [isAsked, setAsked] = useState(false);
  const press = usePress();
  const ask = (): void =>
    press.press(async () => {
      const answer = await call(askWhyLateRoute, { params: { applicationId } });
      queries.setQueryData(caseClockQuery(applicationId).queryKey, answer);
      setAsked(true);
    });
  return (
    <Page
      title={text.title}
      back={{ href: pathTo('application', { applicationId }), text: text.back(clock.number) }}
      banner={
        isAsked && (
          <NotificationBanner kind="success">
            <p>{text.askedNow}</p>
          </NotificationBanner>
        )
      }
      errors={<PressErrors press={press} />}
    >
      <h2>{text.nowTitle}</h2>
      <Now clock={clock} />
      <Ask clock={clock} busy={press.busy} onAsk={ask} />
      <h2>{text.sharesTitle}</h2>
      <Shares clock={clock} />
      <Spans clock={clock} />
    </Page>
  );
}
