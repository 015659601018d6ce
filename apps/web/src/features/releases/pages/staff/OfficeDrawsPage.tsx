import type { OfficeId, ReleaseId } from '@cabinet/contracts/ids';
import { callOffReleaseRoute, type Release } from '@cabinet/contracts/releases';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { PressErrors } from '#shared/form/PressErrors.tsx';
import { usePress } from '#shared/form/use-press.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { Button, LinkButton } from '#shared/ui/Button.tsx';
import { Dialog } from '#shared/ui/Dialog.tsx';
import { Actions, Lead, Link, VisuallyHidden } from '#shared/ui/layout.tsx';
import { type Column, Table } from '#shared/ui/Table.tsx';
import { DrawState } from '../../components/DrawState.tsx';
import { releasesQuery } from '../../queries.ts';

/** The days that a draw gives out, in words. */
const useDays = (): ((release: Release) => string) => {
  const text = useText('releases');
  const { date } = useFormats();
  return ({ firstDay, lastDay }) => text.span(date(firstDay), date(lastDay));
};

const useColumns = (onCallOff: (release: Release) => void): readonly Column<Release>[] => {
  const text = useText('releases');
  const say = useBilingual();
  const { dateTime } = useFormats();
  const days = useDays();
  return [
    {
      key: 'days',
      title: text.rows.days,
      rowHeader: true,
      cell: (release) => <Link href={pathTo('draw', { releaseId: release.id })}>{days(release)}</Link>,
    },
    { key: 'topic', title: text.rows.topic, cell: ({ topic }) => say(topic.name) },
    {
      key: 'window',
      title: text.rows.window,
      cell: ({ opensAt, closesAt }) => text.span(dateTime(opensAt), dateTime(closesAt)),
    },
    { key: 'entries', title: text.rows.entries, numeric: true, cell: ({ entries }) => String(entries) },
    { key: 'state', title: text.rows.state, cell: ({ state }) => <DrawState state={state} /> },
    {
      key: 'act',
      title: text.staff.act,
      cell: (release) =>
        release.state === 'drawn' || release.state === 'called_off' ? (
          '–'
        ) : (
          <Button look="plain" onClick={() => onCallOff(release)}>
            {text.staff.callOff} <VisuallyHidden>{days(release)}</VisuallyHidden>
          </Button>
        ),
    },
  ];
};

interface AskProps {
  /** The draw to be called off; null: nobody has asked for it. */
  readonly release: Release | null;
  readonly onLeave: () => void;
  readonly onCallOff: (id: ReleaseId) => void;
}

/** Asked once more, because requests that were made are not drawn any more. */
function AskToCallOff({ release, onLeave, onCallOff }: AskProps): ReactNode {
  const { ask: text, callOff } = useText('releases').staff;
  const days = useDays();
  return (
    <Dialog open={release !== null} onClose={onLeave} title={text.title(release ? days(release) : '')}>
      <p>{text.text(release?.entries ?? 0)}</p>
      <Actions>
        <Button look="warning" onClick={() => release && onCallOff(release.id)}>
          {callOff}
        </Button>
        <Button look="secondary" onClick={onLeave}>
          {text.leave}
        </Button>
      </Actions>
    </Dialog>
  );
}

/** The draws of one centre: what is given out by lot, and the way to give out more. */
export function OfficeDrawsPage(): ReactNode {
  const text = useText('releases').staff;
  const officeId = useIdParameter<OfficeId>('officeId');
  const { data } = useSuspenseQuery(releasesQuery(officeId));
  const queries = useQueryClient();
  const navigate = useNavigate();
  const press = usePress();
  const [asked, ask] = useState<Release | null>(null);
  const columns = useColumns(ask);
  const callOff = (releaseId: ReleaseId): void => {
    ask(null);
    press.press(async () => {
      await call(callOffReleaseRoute, { params: { officeId, releaseId } });
      await queries.invalidateQueries({ queryKey: ['releases'] });
      await navigate(staffPathTo('scheduleDraws', { officeId }), { replace: true, state: { news: 'calledOff' } });
    });
  };
  return (
    <Page
      title={text.title}
      back={{ href: staffPathTo('schedule', { officeId }) }}
      banner={<NewsBanner of={['added', 'calledOff']} words={text.news} />}
      errors={<PressErrors press={press} />}
    >
      <Lead>{text.lead}</Lead>
      <Actions>
        <LinkButton href={staffPathTo('scheduleNewDraw', { officeId })}>{text.add}</LinkButton>
      </Actions>
      {data.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <Table caption={text.title} columns={columns} rows={data} rowKey={({ id }) => id} />
      )}
      <AskToCallOff release={asked} onLeave={() => ask(null)} onCallOff={callOff} />
    </Page>
  );
}
