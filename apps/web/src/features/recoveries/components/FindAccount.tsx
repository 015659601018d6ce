import { AccountKey, findAccountRoute, type FoundAccount } from '@cabinet/contracts/managed-recoveries';
import { type ReactNode, useState } from 'react';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { TextField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';

const Typed = z.object({ key: AccountKey });

interface Finding {
  readonly form: ContractForm<typeof Typed>;
  /** The account that was found; null: there is none; undefined: nothing was looked for yet. */
  readonly found: FoundAccount | null | undefined;
}

/** Looks for one account by something whole. */
export const useFindAccount = (): Finding => {
  const text = useText('recoveryDesk').find;
  const announce = useAnnounce();
  const [found, setFound] = useState<FoundAccount | null>();
  const form = useContractForm(Typed, {
    defaults: { key: '' },
    onSubmit: async (body) => {
      const answer = await call(findAccountRoute, { body });
      setFound(answer.found);
      announce(answer.found ? text.found(answer.found.login) : text.none);
    },
  });
  return { form, found };
};

export function FindAccount({ form, found }: Finding): ReactNode {
  const text = useText('recoveryDesk').find;
  return (
    <>
      <Form form={form} submit={text.submit}>
        <TextField form={form} name="key" label={text.label} hint={text.hint} autoComplete="off" spellCheck={false} />
      </Form>
      {found === null && <p>{text.none}</p>}
    </>
  );
}
