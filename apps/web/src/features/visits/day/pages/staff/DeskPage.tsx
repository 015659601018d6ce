import type { DeskId, OfficeId } from '@cabinet/contracts/ids';
import type { DayVisit } from '@cabinet/contracts/reception';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { PressErrors } from '#shared/form/PressErrors.tsx';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { Button } from '#shared/ui/Button.tsx';
import { Actions, Lead, Link, LinkList } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { addressOf } from '../../address.ts';
import { CurrentVisit } from '../../components/CurrentVisit.tsx';
import { TransferForm } from '../../components/TransferForm.tsx';
import { OfficeLinks, WithOffice } from '../../components/WithOffice.tsx';
import { consoleQuery, hallQuery } from '../../queries.ts';
import { type QuickAct, useConsole } from '../../use-console.ts';

/** The console of a clerk: the desk is chosen once and stays in the address. */
export function DeskPage(): ReactNode {
  const text = useText('reception').desk;
  return <WithOffice title={text.chooseTitle}>{(officeId) => <AtOffice officeId={officeId} />}</WithOffice>;
}

function AtOffice({ officeId }: { readonly officeId: OfficeId }): ReactNode {
  const [address] = useSearchParams();
  const { data: hall } = useSuspenseQuery(hallQuery(officeId));
  const desk = hall.desks.find(({ id }) => id === address.get('desk'));
  return desk ? <Desk key={desk.id} deskId={desk.id} officeId={officeId} /> : <ChooseDesk officeId={officeId} />;
}

function ChooseDesk({ officeId }: { readonly officeId: OfficeId }): ReactNode {
  const { desk: text, list } = useText('reception');
  const say = useBilingual();
  const office = useSearchParams()[0].get('office');
  const { data: hall } = useSuspenseQuery(hallQuery(officeId));
  return (
    <Page title={text.chooseTitle} back={{ href: addressOf('reception', { office }), text: list.title }}>
      <OfficeLinks page="desk" />
      <Lead>{hall.desks.length > 0 ? text.choose : text.none}</Lead>
      <LinkList
        items={hall.desks.map(({ id, name }) => ({ href: addressOf('desk', { office, desk: id }), text: say(name) }))}
      />
    </Page>
  );
}

const quickActs: readonly QuickAct[] = ['serve', 'finish', 'recall', 'miss'];

interface ActsProps {
  readonly visit: DayVisit;
  readonly busy: boolean;
  readonly onAct: (name: QuickAct, visit: DayVisit) => void;
}

function Acts({ visit, busy, onAct }: ActsProps): ReactNode {
  const text = useText('reception').desk;
  return (
    <Actions>
      {quickActs
        .filter((name) => visit.acts.includes(name))
        .map((name) => (
          <Button
            key={name}
            look={name === 'serve' || name === 'finish' ? 'primary' : 'secondary'}
            busy={busy}
            onClick={() => onAct(name, visit)}
          >
            {text.acts[name]}
          </Button>
        ))}
    </Actions>
  );
}

interface DeskProps {
  readonly deskId: DeskId;
  readonly officeId: OfficeId;
}

function Queue({ deskId }: Pick<DeskProps, 'deskId'>): ReactNode {
  const text = useText('reception').desk;
  const { waiting, longestWait, bound } = useSuspenseQuery(consoleQuery(deskId)).data;
  return (
    <SummaryList
      rows={[
        { term: text.queue, value: text.waiting(waiting) },
        { term: text.longest, value: longestWait === null ? text.nobodyWaits : text.bound(longestWait, bound) },
      ]}
    />
  );
}

function Desk({ deskId, officeId }: DeskProps): ReactNode {
  const { desk: text, list } = useText('reception');
  const say = useBilingual();
  const office = useSearchParams()[0].get('office');
  const { data: hall } = useSuspenseQuery(hallQuery(officeId));
  const { desk, current } = useSuspenseQuery(consoleQuery(deskId)).data;
  const { press, news, next, act, transfer } = useConsole(deskId);
  const grounds = new Map(hall.priorities.map((ground) => [ground.code, say(ground.name)]));
  return (
    <Page
      title={text.title(say(desk.name))}
      back={{ href: addressOf('reception', { office }), text: list.title }}
      banner={
        news && (
          <NotificationBanner key={news.turn} kind="success">
            <p>{news.words}</p>
          </NotificationBanner>
        )
      }
      errors={<PressErrors press={press} />}
    >
      {current ? (
        <>
          <CurrentVisit visit={current} grounds={grounds} />
          <Acts visit={current} busy={press.busy} onAct={act} />
          <TransferForm
            key={current.id}
            desks={hall.desks.filter(({ id }) => id !== deskId)}
            topics={hall.topics.filter(({ code }) => code !== current.topic.code)}
            busy={press.busy}
            onSend={(to) => transfer(current, to)}
          />
        </>
      ) : (
        <Actions>
          <Button busy={press.busy} onClick={next}>
            {text.next}
          </Button>
        </Actions>
      )}
      <Queue deskId={deskId} />
      <Link href={addressOf('desk', { office })}>{text.change}</Link>
    </Page>
  );
}
