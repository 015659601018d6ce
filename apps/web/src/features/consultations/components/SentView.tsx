import { closeConsultationRoute, type Consultation } from '@cabinet/contracts/consultations';
import { consultationMachine } from '@cabinet/domain/workflows/consultation';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { PressErrors } from '#shared/form/PressErrors.tsx';
import { RefusalErrors } from '#shared/form/RefusalErrors.tsx';
import { type Press, usePress } from '#shared/form/use-press.ts';
import { useRefusals } from '#shared/form/use-refusals.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Button, LinkButton } from '#shared/ui/Button.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { keepAnswer } from '../queries.ts';
import { useArrivedAnswer } from '../use-arrived-answer.ts';
import { Facts } from './Facts.tsx';
import { LedTo } from './LedTo.tsx';
import { NextStep } from './NextStep.tsx';
import { Rating } from './Rating.tsx';
import { Talk } from './Talk.tsx';

// The page waits for it, but need not carry it: the same stands on pages of services.
const OfficeReach = lazy(async () => ({ default: (await import('#shared/offices/OfficeReach.tsx')).OfficeReach }));

interface Props {
  readonly consultation: Consultation;
}

/** The buttons are the acts that the server offers; no other rule decides them. */
function Acts({ consultation: { id, version, acts }, press }: Props & { readonly press: Press }): ReactNode {
  const text = useText('consultations').view;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const params = { consultationId: id };
  const close = (): void =>
    press.press(async () => {
      keepAnswer(queries, await call(closeConsultationRoute, { params, body: { version } }));
      await navigate(pathTo('consultation', params), { state: { news: 'closed' }, replace: true });
    });
  const ask = pathTo('consultationAsk', params);
  if (acts.length === 0) return null;
  return (
    <Actions>
      {acts.includes('askFurther') && <LinkButton href={ask}>{text.ask}</LinkButton>}
      {acts.includes('reopen') && <LinkButton href={ask}>{text.reopen}</LinkButton>}
      {acts.includes('close') && (
        <Button look="secondary" busy={press.busy} onClick={close}>
          {text.close}
        </Button>
      )}
    </Actions>
  );
}

/** G4, G7, G8: a question that was sent: read-only, with its answer and what can be done now. */
export function SentView({ consultation }: Props): ReactNode {
  const text = useText('consultations');
  const say = useBilingual();
  const press = usePress();
  const refusals = useRefusals();
  const hasArrived = useArrivedAnswer(consultation);
  const { state, number, answeredAt } = consultation;
  const { meaning, next } = consultationMachine.states[state];
  return (
    <Page
      title={text.view.title(number)}
      back={{ href: pathTo('consultations'), text: text.list.title }}
      banner={
        hasArrived ? (
          <NotificationBanner>
            <p>{text.news.arrived}</p>
          </NotificationBanner>
        ) : (
          <NewsBanner of={['sent', 'asked', 'closed']} words={text.news} />
        )
      }
      errors={press.trouble === undefined ? <RefusalErrors refusals={refusals} /> : <PressErrors press={press} />}
    >
      <p>
        {say(meaning)} {say(next)}
      </p>
      <Facts consultation={consultation} />
      <NextStep consultation={consultation} />
      <LedTo consultation={consultation} />
      {state === 'answered' && <p>{text.view.closesByItself}</p>}
      <Acts consultation={consultation} press={press} />
      {answeredAt !== null && state !== 'sent' && (
        <Rating key={answeredAt} consultation={consultation} press={press} refusals={refusals} />
      )}
      <Talk consultation={consultation} />
      <OfficeReach officeId={consultation.officeId} />
    </Page>
  );
}
