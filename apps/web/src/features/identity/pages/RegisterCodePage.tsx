import { readRegistrationCodeRoute } from '@cabinet/contracts/code-access';
import { PlainDate } from '@cabinet/contracts/dates';
import { parseAuthorizationCode } from '@cabinet/domain/authorization-code';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { DateField } from '#shared/form/DateField.tsx';
import { TextField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { useNews } from '#shared/navigation/news.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Lead, Link } from '#shared/ui/layout.tsx';
import { beginCode } from '../code-draft.ts';
import { CodeWays } from '../components/CodeWays.tsx';
import { explainCode } from '../explain-code.ts';
import { explainWait } from '../explain-wait.ts';
import { useCodeOfAddress } from '../use-code-of-address.ts';

/** A slip is told before the server is asked: each question of it is counted. */
const Shown = z.object({
  code: z.string().check(z.refine((text) => parseAuthorizationCode(text) !== null, { error: 'registry.code_format' })),
  birthDate: PlainDate,
});

const useShown = () => {
  const text = useText('codeAccess');
  const { wait } = useText('identity');
  const navigate = useNavigate();
  const code = useCodeOfAddress();
  return useContractForm(Shown, {
    defaults: { code, birthDate: '' },
    words: { code: text.codeMissing, birthDate: text.birthDateMissing },
    onSubmit: async (answers) => {
      try {
        beginCode(await call(readRegistrationCodeRoute, { body: answers }));
        await navigate(pathTo('registerByCode'));
      } catch (trouble) {
        throw explainWait(explainCode(trouble, text), wait);
      }
    },
  });
};

/** Registration with the code of a receipt: the code, and the birth date it was issued for (B16). */
export function RegisterCodePage(): ReactNode {
  const text = useText('codeAccess');
  const common = useText('common');
  const news = useNews(['codeAgain']);
  const form = useShown();
  return (
    <Page title={text.title} back={{ href: pathTo('register') }} errors={<FormErrors form={form} />}>
      <Lead>{text.lead}</Lead>
      {news && (
        <InsetText>
          <p>{text.codeAgain}</p>
        </InsetText>
      )}
      <CodeWays trouble={form.trouble} />
      <Form form={form} submit={common.continue}>
        <TextField
          form={form}
          name="code"
          label={text.code}
          hint={text.codeHint}
          inputMode="text"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <DateField form={form} name="birthDate" label={text.birthDate} hint={text.birthDateHint} birthday />
      </Form>
      <Disclosure summary={text.noCodeTitle}>
        <p>{text.noCode}</p>
        <Link href={pathTo('offices')}>{text.noCodeOffices}</Link>
      </Disclosure>
    </Page>
  );
}
