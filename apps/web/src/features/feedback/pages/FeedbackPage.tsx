import { aids, FeedbackForm, leaveFeedbackRoute, longestFeedback } from '@cabinet/contracts/feedback';
import { type ReactNode, useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { CheckboxesField, RadiosField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextField } from '#shared/form/fields.tsx';
import { LongTextField } from '#shared/form/LongTextField.tsx';
import { dropTyped, keepTyped, readTyped } from '#shared/form/typed-copy.ts';
import { type ContractForm, type Defaults, useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useProof, useProofOnFirstFocus } from '#shared/proof/use-proof.ts';
import { Lead, Link } from '#shared/ui/layout.tsx';

type FeedbackPageForm = ContractForm<typeof FeedbackForm>;

const copyKey = 'feedback';

/** The form, kept in the tab till it is sent. */
const useFeedbackForm = (): { readonly form: FeedbackPageForm; readonly waiting: boolean } => {
  const text = useText('feedback');
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const { waiting, withProof } = useProof();
  const [{ beginning, typed }] = useState(() => {
    // Nothing is chosen for the person: how to be answered is theirs to say.
    const start = { text: '', page: address.get('page') ?? '', aids: [], reply: {} } as Defaults<typeof FeedbackForm>;
    return { beginning: start, typed: readTyped(copyKey, start) };
  });
  const form = useContractForm(FeedbackForm, {
    defaults: typed ?? beginning,
    words: {
      'reply.by': {
        'field.required': text.replyMissing,
        'field.choice': text.replyMissing,
        'field.format': text.replyMissing,
      },
    },
    onSubmit: async (answers) => {
      await withProof((proof) => call(leaveFeedbackRoute, { body: { form: answers, proof } }));
      dropTyped(copyKey);
      await navigate(pathTo('accessibility'), { state: { news: answers.reply.by === 'none' ? 'toldOnly' : 'told' } });
    },
  });
  const { answers } = form;
  useEffect(() => answers.listen(() => keepTyped(copyKey, answers.collect(), beginning)), [answers, beginning]);
  return { form, waiting };
};

function Reply({ form }: { readonly form: FeedbackPageForm }): ReactNode {
  const text = useText('feedback');
  const by = form.watch('reply.by');
  return (
    <>
      <RadiosField
        form={form}
        name="reply.by"
        label={text.reply}
        choices={[
          { value: 'email', text: text.replies.email },
          { value: 'phone', text: text.replies.phone },
          { value: 'none', text: text.replies.none },
        ]}
      />
      {by === 'email' && (
        <TextField form={form} name="reply.email" label={text.email} type="email" autoComplete="email" width="medium" />
      )}
      {by === 'phone' && (
        <TextField
          form={form}
          name="reply.phone"
          label={text.phone}
          hint={text.phoneHint}
          type="tel"
          autoComplete="tel"
          width="medium"
        />
      )}
    </>
  );
}

/** A26: what did not work, told by anybody, with or without an account. */
export function FeedbackPage(): ReactNode {
  const text = useText('feedback');
  const { form, waiting } = useFeedbackForm();
  useProofOnFirstFocus();
  const back = pathTo('accessibility');
  return (
    <Page title={text.title} back={{ href: back, text: text.statement }} errors={<FormErrors form={form} />}>
      <Lead>{text.lead}</Lead>
      <Form form={form} submit={text.submit} beside={<Link href={back}>{text.leave}</Link>}>
        <LongTextField
          form={form}
          name="text"
          label={text.what}
          hint={text.whatHint}
          rows={6}
          longest={longestFeedback}
        />
        <TextField form={form} name="page" label={text.page} hint={text.pageHint} autoComplete="off" optional />
        <CheckboxesField
          form={form}
          name="aids"
          label={text.aidsLabel}
          optional
          choices={aids.map((aid) => ({ value: aid, text: text.aids[aid] }))}
        />
        <Reply form={form} />
        <p>{text.kept}</p>
        <p role="status">{waiting ? text.proofWait : ''}</p>
      </Form>
    </Page>
  );
}
