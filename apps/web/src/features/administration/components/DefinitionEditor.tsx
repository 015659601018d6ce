import type { ServicePage } from '@cabinet/contracts/services';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Page, usePageErrors } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { officesQuery } from '#shared/offices/offices-query.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Checkboxes } from '#shared/ui/Choices.tsx';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { ErrorSummary, type SummarisedError } from '#shared/ui/ErrorSummary.tsx';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { Actions, Link } from '#shared/ui/layout.tsx';
import { TextArea } from '#shared/ui/TextInput.tsx';
import type { FieldIds } from '../definition-errors.ts';
import { usePublish } from '../use-publish.ts';

interface Props {
  /** Null for a service that is not there yet. */
  readonly service: ServicePage | null;
  /** The text to begin with. */
  readonly initial: string;
}

const useOfficeChoices = () => {
  const { language } = useLanguage();
  const { data } = useSuspenseQuery(officesQuery);
  return data.items.map(({ id, nameUk, nameEn }) => ({
    value: id as string,
    text: language === 'uk' ? nameUk : nameEn,
  }));
};

interface SummaryProps {
  readonly errors: readonly SummarisedError[];
  readonly attempt: number;
}

function Summary({ errors, attempt }: SummaryProps): ReactNode {
  usePageErrors(errors.length > 0);
  return <ErrorSummary errors={errors} attempt={attempt} />;
}

/** The definition in force, to compare with after somebody else has published. */
function InForce({ service }: { readonly service: ServicePage }): ReactNode {
  const text = useText('administration').editor;
  const id = useId();
  return (
    <Disclosure summary={text.current(service.revision)}>
      <TextArea
        id={id}
        label={text.current(service.revision)}
        rows={16}
        readOnly
        value={JSON.stringify(service.definition, null, 2)}
      />
    </Disclosure>
  );
}

const errorAt = (errors: readonly SummarisedError[], fieldId: string): string | undefined =>
  errors
    .filter((error) => error.fieldId === fieldId)
    .map(({ text }) => text)
    .join('. ') || undefined;

/** F18: a service as data, published without a release. Plain on purpose: one text, one list of offices, one button. */
export function DefinitionEditor({ service, initial }: Props): ReactNode {
  const words = useText('administration');
  const common = useText('common');
  const text = words.editor;
  const say = useBilingual();
  const id = useId();
  const ids: FieldIds = { definition: `${id}-definition`, offices: `${id}-offices` };
  const offices = useOfficeChoices();
  const [typed, setTyped] = useState(initial);
  const [officeIds, setOfficeIds] = useState<readonly string[]>(service?.offices.map((office) => office.id) ?? []);
  const { errors, attempt, busy, publish } = usePublish(service, ids);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    publish({ typed, officeIds });
  };
  return (
    <Page
      title={service ? text.titleEdit(say(service.definition.name)) : text.titleNew}
      back={{ href: staffPathTo('publishedServices'), text: words.services.title }}
      errors={<Summary errors={errors} attempt={attempt} />}
    >
      {service && <p>{text.revision(service.revision)}</p>}
      <form noValidate onSubmit={submit}>
        <TextArea
          id={ids.definition}
          label={text.definition}
          hint={text.definitionHint}
          error={errorAt(errors, ids.definition)}
          rows={24}
          spellCheck={false}
          autoCapitalize="none"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Checkboxes
          id={ids.offices}
          name="offices"
          label={text.offices}
          hint={text.officesHint}
          error={errorAt(errors, ids.offices)}
          choices={offices}
          values={officeIds}
          onChange={setOfficeIds}
        />
        <WarningText>{text.warning}</WarningText>
        <Actions>
          <Button type="submit" busy={busy}>
            {text.submit}
          </Button>
          <Link href={staffPathTo('publishedServices')}>{words.leave}</Link>
        </Actions>
        <p role="status">{busy ? common.sending : ''}</p>
      </form>
      {service && <InForce service={service} />}
    </Page>
  );
}
