import { PlainDate } from '@cabinet/contracts/dates';
import { Surname } from '@cabinet/contracts/people';
import { type ReactNode, useState } from 'react';
import * as z from 'zod/mini';
import { ApiProblem } from '#shared/api/problem.ts';
import { CheckboxesField, CheckboxField, RadiosField, YesNoField } from '#shared/form/choice-fields.tsx';
import { ComboboxField } from '#shared/form/ComboboxField.tsx';
import { DateField } from '#shared/form/DateField.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { PasswordField, SelectField, TextAreaField, TextField } from '#shared/form/fields.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { Button } from '#shared/ui/Button.tsx';
import { Dialog } from '#shared/ui/Dialog.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { DraftBox } from './DraftBox.tsx';
import { Showcase } from './Showcase.tsx';

const Answers = z.object({
  surname: Surname,
  password: z.string().check(z.minLength(1)),
  bornOn: PlainDate,
  story: z.optional(z.string().check(z.minLength(1))),
  region: z.string().check(z.minLength(1)),
  town: z.string().check(z.minLength(1)),
  sex: z.enum(['female', 'male']),
  ready: z.boolean(),
  missing: z.optional(z.string().check(z.minLength(1))),
  needs: z.array(z.string()).check(z.minLength(1)),
  agreed: z.literal(true),
});

const towns = ['Київ', 'Харків', 'Одеса', 'Львів', 'Ґрунь'].map((text) => ({ value: text, text }));

const findTowns = async (typed: string): Promise<typeof towns> =>
  towns.filter(({ text }) => text.toLocaleLowerCase('uk').includes(typed.toLocaleLowerCase('uk')));

export function KitPage(): ReactNode {
  const [news, setNews] = useState('');
  const [asking, setAsking] = useState(false);
  const form = useContractForm(Answers, {
    defaults: { surname: '', password: '', bornOn: '', story: '', region: '', town: '', needs: [], missing: '' },
    words: { sex: 'Виберіть стать', town: 'Виберіть місто зі списку', needs: 'Виберіть хоча б одне' },
    onSubmit: ({ surname }) => {
      if (surname === 'Зайнятий') {
        const errors = [{ pointer: '/surname', code: 'kit.taken', text: 'Це прізвище вже є' }];
        throw new ApiProblem({ status: 409, code: 'kit.taken', title: 'Зайнято', errors });
      }
      if (surname === 'Збій')
        throw new ApiProblem({
          status: 503,
          code: 'common.busy',
          title: 'Зайнято',
          detail: 'Зачекайте хвилину',
          supportCode: 'AB12',
        });
      setNews('Відповіді надіслано.');
    },
  });
  const remove = (): void => {
    setAsking(false);
    setNews('Чернетку вилучено.');
  };
  const banner = news && (
    <NotificationBanner key={news} kind="success">
      <p>{news}</p>
    </NotificationBanner>
  );
  return (
    <Page
      title="Усі частини"
      back={{ href: '/help' }}
      breadcrumbs={[{ href: '/', text: 'Головна' }]}
      banner={banner}
      errors={<FormErrors form={form} />}
    >
      <Form
        form={form}
        submit="Надіслати відповіді"
        beside={
          news !== 'Чернетку вилучено.' && (
            <Button look="secondary" onClick={() => setAsking(true)}>
              Вилучити чернетку
            </Button>
          )
        }
      >
        <TextField form={form} name="surname" label="Прізвище" hint="Як у паспорті" autoComplete="family-name" />
        <PasswordField form={form} name="password" label="Пароль" autoComplete="current-password" />
        <DateField form={form} name="bornOn" label="Дата народження" birthday />
        <TextAreaField form={form} name="story" label="Розкажіть більше" optional />
        <SelectField
          form={form}
          name="region"
          label="Область"
          options={[
            { value: '80', text: 'Київ' },
            { value: '63', text: 'Харківська' },
          ]}
        />
        <ComboboxField form={form} name="town" label="Місто" hint="Почніть вводити назву" findOptions={findTowns} />
        <RadiosField
          form={form}
          name="sex"
          label="Стать"
          choices={[
            { value: 'female', text: 'Жіноча', hint: 'Звертатимемося «пані»' },
            { value: 'male', text: 'Чоловіча' },
          ]}
        />
        <YesNoField form={form} name="ready" label="Документи готові?" />
        {form.watch('ready') === false && <TextField form={form} name="missing" label="Чого бракує?" optional />}
        <CheckboxesField
          form={form}
          name="needs"
          label="Що потрібно на прийомі"
          choices={[
            { value: 'ramp', text: 'Пандус' },
            { value: 'sign', text: 'Перекладач жестової мови' },
          ]}
        />
        <CheckboxField form={form} name="agreed" label="Погоджуюся з умовами" />
      </Form>
      <Dialog open={asking} onClose={() => setAsking(false)} title="Вилучити чернетку?">
        <p>Повернути її не вдасться.</p>
        <Actions>
          <Button look="warning" onClick={remove}>
            Так, вилучити
          </Button>
          <Button look="secondary" onClick={() => setAsking(false)}>
            Залишити
          </Button>
        </Actions>
      </Dialog>
      <DraftBox />
      <Showcase />
    </Page>
  );
}
