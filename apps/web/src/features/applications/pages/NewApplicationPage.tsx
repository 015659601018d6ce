import { type Application, createApplicationRoute } from '@cabinet/contracts/applications';
import { changeDeviceWishRoute, type DeviceWish } from '@cabinet/contracts/device-wish';
import { type ConsultationId, OfficeId } from '@cabinet/contracts/ids';
import type { ServicePage } from '@cabinet/contracts/services';
import { calledName } from '@cabinet/domain/called-name';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { SelectField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useCodeParameter } from '#shared/navigation/use-parameter.ts';
import { serviceQuery } from '#shared/services/service-queries.ts';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Hint } from '#shared/ui/layout.tsx';
import { knownDevice } from '../known-device.ts';
import { keepAnswer } from '../queries.ts';

const ChosenOffice = z.object({ officeId: OfficeId });

/** F1: begins a draft for a service, at one of the offices that take it. */
export function NewApplicationPage(): ReactNode {
  const text = useText('applications').create;
  const say = useBilingual();
  const code = useCodeParameter('code');
  const { data: service } = useSuspenseQuery(serviceQuery(code));
  const { offices, definition } = service;
  if (offices.length > 0) return <Begin service={service} />;
  return (
    <Page
      title={text.title(say(calledName(definition)))}
      back={{ href: pathTo('service', { code }), text: text.toService }}
    >
      <InsetText>{text.closed}</InsetText>
    </Page>
  );
}

/** The draft with the device that the page before knew; without it when that could not be stored: it is asked for anyway. */
const withDevice = async (application: Application, device: DeviceWish | null): Promise<Application> => {
  if (!device) return application;
  const params = { applicationId: application.id };
  return call(changeDeviceWishRoute, { params, body: { version: application.version, device } }).catch(
    () => application,
  );
};

function Begin({ service }: { readonly service: ServicePage }): ReactNode {
  const text = useText('applications').create;
  const say = useBilingual();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { code, offices, definition } = service;
  const [address] = useSearchParams();
  const only = offices.length === 1 ? offices[0] : undefined;
  // The centre that a consultant proposed, when it takes this service.
  const proposed = offices.find(({ id }) => id === address.get('office'));
  const known = knownDevice(address, definition);
  const form = useContractForm(ChosenOffice, {
    // An unanswered choice is no office, and the contract says so.
    defaults: { officeId: only?.id ?? proposed?.id ?? ('' as OfficeId) },
    words: { officeId: { 'field.format': text.officeMissing, 'field.required': text.officeMissing } },
    onSubmit: async ({ officeId }, { idempotencyKey }) => {
      const origin = address.get('consultation');
      // Boundary: the link of a consultation carries its id; the server refuses any other.
      const body = { serviceCode: code, officeId, ...(origin && { consultationId: origin as ConsultationId }) };
      const application = await call(createApplicationRoute, { body, idempotencyKey });
      keepAnswer(queries, await withDevice(application, known));
      if (origin) void queries.invalidateQueries({ queryKey: ['consultations'] });
      await navigate(pathTo('application', { applicationId: application.id }));
    },
  });
  return (
    <Page
      title={text.title(say(calledName(definition)))}
      back={{ href: pathTo('service', { code }), text: text.toService }}
      errors={<FormErrors form={form} />}
    >
      <h2>{text.whatNext}</h2>
      <ol>
        {text.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Hint>{text.keeps}</Hint>
      {known && <InsetText>{text.product}</InsetText>}
      <Form form={form} submit={text.begin}>
        <Offices form={form} service={service} />
      </Form>
    </Page>
  );
}

/** More offices than this are a list to choose from, not radios. */
const mostRadios = 8;

interface OfficesProps {
  readonly form: ContractForm<typeof ChosenOffice>;
  readonly service: ServicePage;
}

function Offices({ form, service: { offices } }: OfficesProps): ReactNode {
  const text = useText('applications').create;
  const { language } = useLanguage();
  const say = (uk: string, en: string): string => (language === 'en' ? en || uk : uk);
  const [only] = offices;
  if (offices.length === 1 && only) return <p>{text.oneOffice(say(only.nameUk, only.nameEn))}</p>;
  const choices = offices.map((office) => ({
    value: office.id,
    text: say(office.nameUk, office.nameEn),
    hint: say(office.addressUk, office.addressEn),
  }));
  const field = { form, name: 'officeId' as const, label: text.officeTitle, hint: text.officeHint };
  if (choices.length <= mostRadios) return <RadiosField {...field} choices={choices} />;
  return (
    <SelectField {...field} options={choices.map((one) => ({ value: one.value, text: `${one.text}, ${one.hint}` }))} />
  );
}
