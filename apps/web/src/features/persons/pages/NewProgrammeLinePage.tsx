import { addProgrammeLineRoute } from '@cabinet/contracts/programme-lines';
import type { ReactNode } from 'react';
import { call } from '#shared/api/client.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { LineFields } from '../components/LineFields.tsx';
import { useLineForm } from '../use-line-form.ts';

/** E11: a device that the programme names, written down by the person. */
export function NewProgrammeLinePage(): ReactNode {
  const text = useText('programme');
  const form = useLineForm({
    line: null,
    send: (line, idempotencyKey) => call(addProgrammeLineRoute, { body: { line }, idempotencyKey }),
  });
  return (
    <Page title={text.newTitle} back={{ href: pathTo('programme') }} errors={<FormErrors form={form} />}>
      <Form form={form} submit={text.add}>
        <LineFields form={form} />
      </Form>
    </Page>
  );
}
