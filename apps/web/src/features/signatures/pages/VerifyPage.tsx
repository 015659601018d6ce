import type { ReactNode } from 'react';
import { FileField } from '#shared/form/FileField.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { Lead } from '#shared/ui/layout.tsx';
import { Report } from '../components/Report.tsx';
import { WhereChecked } from '../components/WhereChecked.tsx';
import { useVerification } from '../use-verification.ts';

/** Who signed a file and when, for anybody; the file stays on the device unless its browser cannot do without. */
export function VerifyPage(): ReactNode {
  const text = useText('signatures');
  const { form, asking, sends, limit, verified, asksContent } = useVerification();
  return (
    <Page title={text.title} errors={<FormErrors form={form} />}>
      {/* On paper only the report is of use. */}
      <div data-print={verified ? 'no' : undefined}>
        <Lead>{text.lead}</Lead>
        <WhereChecked sends={sends} />
        <Form
          form={form}
          submit={sends ? text.submitSending : text.submit}
          sending={asking ? text.asking : text.sending}
        >
          <FileField
            form={form}
            name="file"
            label={text.file}
            hint={text.fileHint(limit)}
            accept=".p7s,.asice,.asics,.sce,.scs,.pdf,.p7m,.pem,.zip"
          />
          {asksContent && (
            <FileField form={form} name="content" label={text.content} hint={text.contentHint(limit)} optional />
          )}
        </Form>
      </div>
      {verified && <Report verified={verified} />}
    </Page>
  );
}
