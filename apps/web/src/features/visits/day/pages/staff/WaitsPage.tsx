import type { OfficeId } from '@cabinet/contracts/ids';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { SearchForm } from '#shared/navigation/SearchForm.tsx';
import { officesQuery } from '#shared/offices/offices-query.ts';
import { topicsQuery } from '#shared/schedules/topics-query.ts';
import { useActor } from '#shared/session/session.ts';
import { BarChart } from '#shared/ui/BarChart.tsx';
import { Lead } from '#shared/ui/layout.tsx';
import { Select, TextInput } from '#shared/ui/TextInput.tsx';
import { addressOf } from '../../address.ts';
import { Replay } from '../../components/Replay.tsx';
import { WaitTable } from '../../components/WaitTable.tsx';
import { periodOf, shownDay } from '../../days.ts';
import { type Period, waitsQuery } from '../../queries.ts';

/** An officer's offices; for an administrator all of them. */
const useOffices = (): { readonly id: OfficeId; readonly name: string }[] => {
  const { language } = useLanguage();
  const actor = useActor();
  const { data } = useSuspenseQuery(officesQuery);
  const own = actor?.role === 'administrator' ? data.items : (actor?.offices ?? []);
  return own.map(({ id, nameUk, nameEn }) => ({ id, name: language === 'uk' ? nameUk : nameEn }));
};

/** I12: how long people waited and who did not come, by day and topic. */
export function WaitsPage(): ReactNode {
  const text = useText('reception');
  const [address] = useSearchParams();
  const offices = useOffices();
  const office = offices.find(({ id }) => id === address.get('office')) ?? offices[0];
  return (
    <Page title={text.waits.title}>
      {office ? (
        <>
          <Lead>{text.waits.lead}</Lead>
          <Figures officeId={office.id} offices={offices} />
        </>
      ) : (
        <p>{text.noOffices}</p>
      )}
    </Page>
  );
}

interface FiguresProps {
  readonly officeId: OfficeId;
  readonly offices: readonly { readonly id: OfficeId; readonly name: string }[];
}

function Filter({
  officeId,
  offices,
  period,
}: FiguresProps & { readonly period: Period & { readonly misread: boolean } }): ReactNode {
  const text = useText('reception').waits;
  const say = useBilingual();
  const { data: topics } = useSuspenseQuery(topicsQuery(officeId));
  const { from, to, topic } = period;
  return (
    <SearchForm
      asked={{ office: officeId, from: shownDay(from), to: shownDay(to), topic }}
      addressOf={(typed) => addressOf('waits', typed)}
      submit={text.show}
    >
      {offices.length > 1 && (
        <Select
          id="waits-office"
          name="office"
          label={text.office}
          empty={false}
          options={offices.map(({ id, name }) => ({ value: id, text: name }))}
          defaultValue={officeId}
        />
      )}
      <TextInput
        id="waits-from"
        name="from"
        label={text.from}
        hint={text.dayHint}
        defaultValue={shownDay(from)}
        width="medium"
        autoComplete="off"
      />
      <TextInput
        id="waits-to"
        name="to"
        label={text.to}
        hint={text.dayHint}
        error={period.misread ? text.periodWrong : undefined}
        defaultValue={shownDay(to)}
        width="medium"
        autoComplete="off"
      />
      <Select
        id="waits-topic"
        name="topic"
        label={text.topic}
        empty={text.anyTopic}
        options={topics.map(({ code, name }) => ({ value: code, text: say(name) }))}
        defaultValue={topic ?? ''}
      />
    </SearchForm>
  );
}

function Figures({ officeId, offices }: FiguresProps): ReactNode {
  const text = useText('reception').waits;
  const say = useBilingual();
  const formats = useFormats();
  const [address] = useSearchParams();
  const period = {
    ...periodOf(address.get('from'), address.get('to')),
    topic: address.get('topic') ?? undefined,
  };
  const { days, topics, total } = useSuspenseQuery(waitsQuery(officeId, period)).data;
  const byDay = days.map(({ date, ...row }) => ({ ...row, key: date, name: formats.date(date) }));
  const byTopic = topics.map(({ topic, ...row }) => ({ ...row, key: topic.code, name: say(topic.name) }));
  return (
    <>
      <Filter officeId={officeId} offices={offices} period={period} />
      {days.length === 0 ? (
        <p>{text.empty}</p>
      ) : (
        <>
          <h2>{text.chartTitle}</h2>
          <BarChart
            title={text.chartText}
            bars={byDay.map(({ key, name, waits }) => ({
              key,
              value: waits?.median ?? 0,
              text: text.bar(name, waits ? text.wait(waits.median) : text.noWait),
            }))}
          />
          <WaitTable
            caption={text.daysCaption}
            firstTitle={text.day}
            rows={[...byDay, { ...total, key: 'total', name: text.totalTitle }]}
          />
          <WaitTable caption={text.topicsCaption} firstTitle={text.topic} rows={byTopic} />
        </>
      )}
      <Replay officeId={officeId} date={period.to} />
    </>
  );
}
