import type { ReactNode } from 'react';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { ComboboxField } from '#shared/form/ComboboxField.tsx';
import { DateField } from '#shared/form/DateField.tsx';
import { TextAreaField, TextField } from '#shared/form/fields.tsx';
import { UsualNames } from '#shared/form/UsualNames.tsx';
import type { ContractForm } from '#shared/form/use-contract-form.ts';
import { useFormPart } from '#shared/form/use-form-part.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { countryName, findCountries } from '../countries.ts';
import { PersonAnswer, typedPerson } from './person-answer.ts';
import type { TopicProps } from './topic.ts';
import { choicesOf } from './typed.ts';
import { useTopicForm } from './use-topic-form.ts';

interface Props {
  readonly form: ContractForm<typeof PersonAnswer>;
  readonly isOwn: boolean;
}

function Names({ form, isOwn }: Props): ReactNode {
  const { fields, forms: text } = useText('cardTopics');
  const { person: words } = fields;
  const name = useFormPart(form, 'name');
  const filledAs = (token: string): string => (isOwn ? token : 'off');
  return (
    <>
      <UsualNames form={name} names={['surname', 'givenName', 'patronymic']} words={text.usual}>
        <TextField
          form={name}
          name="surname"
          label={words['name.surname']}
          hint={text.surnameHint}
          autoComplete={filledAs('family-name')}
        />
        <TextField form={name} name="givenName" label={words['name.givenName']} autoComplete={filledAs('given-name')} />
        <TextField
          form={name}
          name="patronymic"
          label={words['name.patronymic']}
          hint={text.patronymicHint}
          optional
          autoComplete={filledAs('additional-name')}
        />
      </UsualNames>
      <TextField
        form={form}
        name="formerSurname"
        label={words.formerSurname}
        hint={text.formerSurnameHint}
        optional
        autoComplete="off"
      />
    </>
  );
}

function Citizenship({ form }: Props): ReactNode {
  const { fields, forms: text } = useText('cardTopics');
  const { language } = useLanguage();
  const code = form.answer('citizenship');
  return (
    <ComboboxField
      form={form}
      name="citizenship"
      label={fields.person.citizenship}
      hint={text.citizenshipHint}
      initial={code ? { value: code, text: countryName(code, language) } : null}
      findOptions={async (typed) => findCountries(typed, language)}
    />
  );
}

/** Who the person is. */
export function PersonFields(props: Props): ReactNode {
  const { form, isOwn } = props;
  const { fields, forms: text } = useText('cardTopics');
  const { sexes } = useText('persons');
  const { person: words } = fields;
  return (
    <>
      <Names {...props} />
      <RadiosField form={form} name="sex" label={words.sex} choices={choicesOf(sexes)} />
      <DateField form={form} name="birthDate" label={words.birthDate} birthday={isOwn} />
      <TextAreaField
        form={form}
        name="birthPlace"
        label={words.birthPlace}
        hint={text.birthPlaceHint}
        optional
        rows={2}
      />
      <Citizenship {...props} />
    </>
  );
}

/** Words for answers that are missing. */
export const usePersonWords = () => {
  const { forms: text } = useText('cardTopics');
  return { sex: text.sexMissing, citizenship: text.citizenshipMissing } as const;
};

export function PersonTopic({ value, host }: TopicProps<'person'>): ReactNode {
  const topic = useTopicForm(PersonAnswer, {
    host,
    beginning: typedPerson(value),
    toValue: (person) => person,
    words: usePersonWords(),
  });
  return host.draw({ ...topic, fields: <PersonFields form={topic.form} isOwn={host.isOwn} /> });
}
