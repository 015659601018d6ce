import { MakerService } from '@cabinet/contracts/catalogue-bodies';
import { addMakerRoute, changeMakerRoute, type ManagedMaker } from '@cabinet/contracts/managed-bodies';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '#shared/api/client.ts';
import { CheckboxesField, CheckboxField } from '#shared/form/choice-fields.tsx';
import { DateField } from '#shared/form/DateField.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { TextField } from '#shared/form/fields.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useSeen } from '#shared/form/use-seen.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Actions, Link } from '#shared/ui/layout.tsx';
import { MakerAnswer, makerBeginning, makerOf } from '../body-form.ts';
import { oblastsQuery } from '../queries.ts';
import { useBodyForm } from '../use-body-form.ts';
import { ContactFields, NameFields } from './ContactFields.tsx';

interface Props {
  /** Null for a maker that is not there yet. */
  readonly maker: ManagedMaker | null;
}

type MakerPageForm = ContractForm<typeof MakerAnswer>;

const useMakerForm = (props: Props): MakerPageForm => {
  const maker = useSeen(props.maker);
  return useBodyForm(MakerAnswer, {
    beginning: makerBeginning(maker),
    copy: `maker/${maker?.id ?? 'new'}`,
    at: maker ? '/maker' : undefined,
    news: maker ? 'saved' : 'added',
    list: staffPathTo('managedMakers'),
    send: (answers, idempotencyKey) => {
      const body = makerOf(answers);
      if (!maker) return call(addMakerRoute, { body, idempotencyKey });
      const { id: makerId, version } = maker;
      return call(changeMakerRoute, { params: { makerId }, body: { version, maker: body }, idempotencyKey });
    },
  });
};

function Oblasts({ form }: { readonly form: MakerPageForm }): ReactNode {
  const { form: text } = useText('managedBodies');
  const { data: oblasts } = useSuspenseQuery(oblastsQuery);
  const tickAll = (): void =>
    form.change(
      'oblasts',
      oblasts.map(({ code }) => code),
    );
  return (
    <>
      <CheckboxesField
        form={form}
        name="oblasts"
        inColumns
        label={text.oblasts}
        hint={text.oblastsHint}
        choices={oblasts.map(({ code, name }) => ({ value: code, text: name }))}
      />
      <Actions>
        <Button look="secondary" onClick={tickAll}>
          {text.allOblasts}
        </Button>
      </Actions>
    </>
  );
}

function Papers({ form }: { readonly form: MakerPageForm }): ReactNode {
  const { form: text } = useText('managedBodies');
  const box = { form, autoComplete: 'off', width: 'medium', optional: true } as const;
  return (
    <>
      <TextField {...box} name="registryNo" label={text.makerRegistry} hint={text.makerRegistryHint} />
      <TextField {...box} name="agreementNo" label={text.agreement} />
      <DateField form={form} name="agreementTo" label={text.agreementTo} optional />
      <TextField
        {...box}
        name="leadTimeDays"
        label={text.leadTime}
        hint={text.leadTimeHint}
        width="short"
        inputMode="numeric"
      />
      <CheckboxField form={form} name="takesReferrals" label={text.takesReferrals} />
    </>
  );
}

/** A maker with everything that people may want to know of it. */
export function MakerEditor({ maker }: Props): ReactNode {
  const { makers: text, form: words, leave } = useText('managedBodies');
  const { makerServices } = useText('catalogueBodies');
  const form = useMakerForm({ maker });
  const list = staffPathTo('managedMakers');
  return (
    <Page
      title={maker ? text.titleEdit(maker.nameUk) : text.titleNew}
      back={{ href: list, text: text.title }}
      errors={<FormErrors form={form} />}
    >
      <Form form={form} submit={text.save} beside={<Link href={list}>{leave}</Link>}>
        <NameFields form={form} />
        <h2>{words.parts.work}</h2>
        <CheckboxesField
          form={form}
          name="services"
          inColumns
          label={words.makerServices}
          choices={MakerService.options.map((value) => ({ value, text: makerServices[value] }))}
        />
        <Oblasts form={form} />
        <ContactFields form={form} />
        <h2>{words.parts.papers}</h2>
        <Papers form={form} />
        <CheckboxField form={form} name="active" label={text.active} hint={text.activeHint} />
      </Form>
    </Page>
  );
}
