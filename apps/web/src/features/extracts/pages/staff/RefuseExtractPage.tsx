import { someText } from '@cabinet/contracts/applications';
import { refuseExtractRoute } from '@cabinet/contracts/extracts';
import type { ExtractId } from '@cabinet/contracts/ids';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { useChange } from '#shared/api/use-change.ts';
import { TextAreaField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { Link } from '#shared/ui/layout.tsx';
import { extractQuery } from '../../queries.ts';

const Refusal = z.object({ reason: someText });

/** D4: why an extract cannot be issued, in words that its person reads. */
export function RefuseExtractPage(): ReactNode {
  const { refuse: text, sign } = useText('extractDesk');
  const extractId = useIdParameter<ExtractId>('extractId');
  const { data: extract } = useSuspenseQuery(extractQuery(extractId));
  const [wasOpen] = useState(extract.state === 'ordered');
  const change = useChange('extracts', text.stale);
  const navigate = useNavigate();
  const back = staffPathTo('extract', { extractId });
  const form = useContractForm(Refusal, {
    defaults: { reason: '' },
    words: { reason: text.reasonMissing },
    onSubmit: async ({ reason }, { idempotencyKey }) => {
      const body = { version: extract.version, reason };
      await change(() => call(refuseExtractRoute, { params: { extractId }, body, idempotencyKey }));
      await navigate(back, { state: { news: 'refused' } });
    },
  });
  return (
    <Page
      title={text.title(extract.number)}
      back={{ href: back, text: sign.back(extract.number) }}
      errors={<FormErrors form={form} />}
    >
      {wasOpen ? (
        <>
          <WarningText>{text.warning}</WarningText>
          <Form form={form} submit={text.submit} beside={<Link href={back}>{text.cancel}</Link>}>
            <TextAreaField form={form} name="reason" label={text.reason} hint={text.reasonHint} />
          </Form>
        </>
      ) : (
        <p>{sign.over}</p>
      )}
    </Page>
  );
}
