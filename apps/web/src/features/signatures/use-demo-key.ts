import { DemoKeyOrder, issueDemoKeyRoute } from '@cabinet/contracts/demo-keys';
import { fromBase64 } from '@cabinet/kep/bytes';
import { useEffect, useEffectEvent, useState } from 'react';
import { call } from '#shared/api/client.ts';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { madeUpNumber } from './made-up-number.ts';

/** A key that was made, at an address within this page. */
export interface DemoKey {
  readonly name: string;
  readonly href: string;
  readonly owner: string;
  readonly password: string;
}

/** The browser saves the file as if the link had been pressed. */
const save = ({ href, name }: DemoKey): void => {
  const link = document.createElement('a');
  Object.assign(link, { href, download: name });
  link.click();
};

/** Asks for a key of tests and holds it until the page goes or another one is asked for. */
export const useDemoKey = () => {
  const text = useText('demoKey');
  const [key, setKey] = useState<DemoKey | null>(null);
  const form = useContractForm(DemoKeyOrder, {
    defaults: {
      ...{ surname: '', givenName: '', patronymic: '', taxId: madeUpNumber(), unzr: '' },
      ...{ container: 'key6', password: '' },
    },
    words: { password: text.passwordMissing },
    onSubmit: async (order) => {
      const { name, file } = await call(issueDemoKeyRoute, { body: order });
      const { surname, givenName, patronymic, password } = order;
      const owner = [surname, givenName, patronymic].filter(Boolean).join(' ');
      const href = URL.createObjectURL(new Blob([fromBase64(file)], { type: 'application/octet-stream' }));
      const made = { name, href, owner, password };
      save(made);
      setKey(made);
    },
  });
  const release = useEffectEvent(() => {
    if (key) URL.revokeObjectURL(key.href);
  });
  useEffect(() => () => release(), []);
  const forget = (): void => {
    release();
    form.change('taxId', madeUpNumber());
    setKey(null);
  };
  return { form, key, forget };
};
