import {
  type FeedbackDetail,
  FeedbackSettlement,
  longestReply,
  settleFeedbackRoute,
} from '@cabinet/contracts/managed-feedback';
import { type ReactNode, useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { relocated } from '#shared/api/retold.ts';
import { useChange } from '#shared/api/use-change.ts';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { LongTextField } from '#shared/form/LongTextField.tsx';
import { dropTyped, keepTyped, readTyped } from '#shared/form/typed-copy.ts';
import { type ContractForm, type Defaults, useContractForm } from '#shared/form/use-contract-form.ts';
import { useSeen } from '#shared/form/use-seen.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Link } from '#shared/ui/layout.tsx';

export type Settling = ContractForm<typeof FeedbackSettlement>;

/** The form of an answer: what is typed stays in the tab till it is sent. */
export const useSettling = (now: FeedbackDetail): Settling => {
  const { id, version, reply } = useSeen(now);
  const { inbox: text } = useText('feedback');
  const change = useChange('feedback', text.stale);
  const navigate = useNavigate();
  const copyKey = `feedback/${id}`;
  const [{ beginning, typed }] = useState(() => {
    const start: Defaults<typeof FeedbackSettlement> = { text: '', outcome: reply === 'none' ? 'closed' : 'answered' };
    return { beginning: start, typed: readTyped(copyKey, start) };
  });
  const form = useContractForm(FeedbackSettlement, {
    defaults: typed ?? beginning,
    words: { text: text.textMissing },
    onSubmit: async (settlement, { idempotencyKey }) => {
      const body = { version, settlement };
      try {
        await change(() => call(settleFeedbackRoute, { params: { feedbackId: id }, body, idempotencyKey }));
      } catch (refusal) {
        throw relocated(refusal, '/settlement');
      }
      dropTyped(copyKey);
      await navigate(staffPathTo('feedbackList'), { state: { news: settlement.outcome } });
    },
  });
  const { answers } = form;
  useEffect(
    () => answers.listen(() => keepTyped(copyKey, answers.collect(), beginning)),
    [answers, copyKey, beginning],
  );
  return form;
};

interface Props {
  readonly form: Settling;
  readonly reply: FeedbackDetail['reply'];
}

/** Answers the person, or closes what they told with a reason. */
export function SettleForm({ form, reply }: Props): ReactNode {
  const { inbox: text } = useText('feedback');
  // Whoever wants no answer: it is closed, and nothing is asked about that.
  const closes = form.watch('outcome') === 'closed' && reply !== 'none';
  return (
    <Form
      form={form}
      submit={closes ? text.close : text.answers[reply]}
      beside={<Link href={staffPathTo('feedbackList')}>{text.leave}</Link>}
    >
      {reply !== 'none' && (
        <RadiosField
          form={form}
          name="outcome"
          label={text.outcome}
          choices={[
            { value: 'answered', text: text.outcomes[reply] },
            { value: 'closed', text: text.outcomes.closed },
          ]}
        />
      )}
      <LongTextField
        form={form}
        name="text"
        label={closes ? text.reason : text.told[reply]}
        hint={closes ? text.reasonHint : text.toldHint[reply]}
        rows={8}
        longest={longestReply}
      />
    </Form>
  );
}
