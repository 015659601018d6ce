import type { OfficeId } from '@cabinet/contracts/ids';
import { addScreenRoute, revokeScreenRoute, ScreenKind } from '@cabinet/contracts/screens';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextField } from '#shared/form/fields.tsx';
import { PressErrors } from '#shared/form/PressErrors.tsx';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { usePress } from '#shared/form/use-press.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Lead } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { addressOf } from '../../address.ts';
import { ScreenTable } from '../../components/ScreenTable.tsx';
import { WithOffice } from '../../components/WithOffice.tsx';
import { screensQuery } from '../../queries.ts';

const NewScreen = z.object({
  kind: ScreenKind,
  name: z.string().check(z.trim(), z.minLength(1, 'visits.screen_name_missing'), z.maxLength(60)),
  ticketsPerMinute: z.coerce.number().check(z.int(), z.minimum(1), z.maximum(60)),
});

type News = { readonly link: string } | 'revoked';

/** The kiosks and displays of a hall and their secret links. */
export function ScreensPage(): ReactNode {
  const text = useText('reception').screens;
  return <WithOffice title={text.title}>{(officeId) => <Screens officeId={officeId} />}</WithOffice>;
}

const useNewScreen = (officeId: OfficeId, onAdded: (link: string) => void): ContractForm<typeof NewScreen> => {
  const text = useText('reception').screens;
  const queries = useQueryClient();
  const form = useContractForm(NewScreen, {
    // '' stands for «not chosen yet».
    defaults: { kind: '' as 'kiosk', name: '', ticketsPerMinute: '6' },
    words: { kind: text.kindMissing },
    onSubmit: async (body, { idempotencyKey }) => {
      const { link } = await call(addScreenRoute, { params: { officeId }, body, idempotencyKey });
      await queries.invalidateQueries({ queryKey: screensQuery(officeId).queryKey });
      form.answers.reset();
      onAdded(link);
    },
  });
  return form;
};

function Told({ news }: { readonly news: News | null }): ReactNode {
  const text = useText('reception').screens;
  if (news === null) return null;
  return (
    <NotificationBanner key={news === 'revoked' ? news : news.link} kind="success">
      <p>{news === 'revoked' ? text.revokedNews : text.added}</p>
    </NotificationBanner>
  );
}

function Screens({ officeId }: { readonly officeId: OfficeId }): ReactNode {
  const { screens: text, list } = useText('reception');
  const office = useSearchParams()[0].get('office');
  const queries = useQueryClient();
  const { data } = useSuspenseQuery(screensQuery(officeId));
  const [news, setNews] = useState<News | null>(null);
  const press = usePress();
  const form = useNewScreen(officeId, (link) => setNews({ link }));
  const revoke = (screenId: (typeof data.items)[number]['id']): void =>
    press.press(async () => {
      setNews(null);
      await call(revokeScreenRoute, { params: { screenId } });
      await queries.invalidateQueries({ queryKey: screensQuery(officeId).queryKey });
      setNews('revoked');
    });
  return (
    <Page
      title={text.title}
      back={{ href: addressOf('reception', { office }), text: list.title }}
      banner={<Told news={news} />}
      errors={press.trouble === undefined ? <FormErrors form={form} /> : <PressErrors press={press} />}
    >
      <Lead>{text.lead}</Lead>
      {news !== null && news !== 'revoked' && (
        <InsetText>
          <p>
            <strong>{text.linkTitle}</strong>: {news.link}
          </p>
          <p>{text.linkText}</p>
        </InsetText>
      )}
      {data.items.length === 0 ? (
        <p>{text.empty}</p>
      ) : (
        <ScreenTable screens={data.items} busy={press.busy} onRevoke={({ id }) => revoke(id)} />
      )}
      <h2>{text.addTitle}</h2>
      <Form form={form} submit={text.submit}>
        <RadiosField
          form={form}
          name="kind"
          label={text.kind}
          choices={ScreenKind.options.map((kind) => ({ value: kind, text: text.kinds[kind] }))}
        />
        <TextField form={form} name="name" label={text.name} hint={text.nameHint} autoComplete="off" />
        <TextField
          form={form}
          name="ticketsPerMinute"
          label={text.limit}
          hint={text.limitHint}
          inputMode="numeric"
          width="short"
          autoComplete="off"
        />
      </Form>
    </Page>
  );
}
