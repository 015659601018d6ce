import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { TextField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { NameFields } from '#shared/form/NameFields.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { centresQuery } from '#shared/signing/centres-query.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { Lead } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { DemoKeyDone } from '../components/DemoKeyDone.tsx';
import { useDemoKey } from '../use-demo-key.ts';

type DemoKeyForm = ReturnType<typeof useDemoKey>['form'];

function Order({ form }: { readonly form: DemoKeyForm }): ReactNode {
  const text = useText('demoKey');
  return (
    <Form form={form} submit={text.submit} sending={text.sending}>
      <p>{text.madeUp}</p>
      <NameFields form={form} words={text} />
      <TextField form={form} name="taxId" label={text.taxId} hint={text.taxIdHint} width="medium" inputMode="numeric" />
      <RadiosField
        form={form}
        name="container"
        label={text.container}
        choices={[
          { value: 'key6', text: text.key6, hint: text.key6Hint },
          { value: 'pfx', text: text.pfx, hint: text.pfxHint },
        ]}
      />
      <TextField
        form={form}
        name="password"
        label={text.password}
        hint={text.passwordHint}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
    </Form>
  );
}

function Offered({ centre }: { readonly centre: string }): ReactNode {
  const text = useText('demoKey');
  const { form, key, forget } = useDemoKey();
  const banner = key && (
    <NotificationBanner kind="success">
      <p>{text.done(key.name)}</p>
    </NotificationBanner>
  );
  return (
    <Page title={key ? text.doneTitle : text.title} banner={banner} errors={<FormErrors form={form} />}>
      {!key && <Lead>{text.lead}</Lead>}
      <WarningText>{text.noForce}</WarningText>
      {key ? <DemoKeyDone demoKey={key} centre={centre} onAnother={forget} /> : <Order form={form} />}
    </Page>
  );
}

/** A key of tests for whoever looks at a cabinet for demonstrations and has no КЕП, or wants to keep theirs out of it. */
export function DemoKeyPage(): ReactNode {
  const text = useText('demoKey');
  const { demo, items } = useSuspenseQuery(centresQuery).data;
  if (demo) return <Offered centre={items.find(({ test }) => test)?.name ?? ''} />;
  return (
    <Page title={text.none} back={{ href: pathTo('home') }}>
      <p>{text.noneWhy}</p>
    </Page>
  );
}
