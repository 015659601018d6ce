import type { Application } from '@cabinet/contracts/applications';
import type { OfficeId } from '@cabinet/contracts/ids';
import { chooseEnterpriseRoute, EnterpriseChoice } from '@cabinet/contracts/provisions';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { useChange } from '#shared/api/use-change.ts';
import { applicationQuery } from '#shared/applications/application-query.ts';
import { dropTyped, keepTyped, readTyped } from '#shared/form/typed-copy.ts';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';

/** What the person wrote of the device in the application already is not asked for again. */
const wishesOf = ({ answers }: Pick<Application, 'answers'>): string =>
  typeof answers.wishes === 'string' ? answers.wishes : '';

/** The choice of an enterprise; what was written and not sent is there again after the page is loaded anew. */
export const useEnterpriseForm = (application: Application): ContractForm<typeof EnterpriseChoice> => {
  const text = useText('provisions').enterprise;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const change = useChange('applications', text.stale);
  const params = { applicationId: application.id };
  const copyKey = `application/${application.id}/enterprise`;
  // An unanswered choice is no office, and the contract says so.
  const [beginning] = useState(() => ({ officeId: '' as OfficeId, wishes: wishesOf(application) }));
  const [typed] = useState(() => readTyped(copyKey, beginning));
  const form = useContractForm(EnterpriseChoice, {
    defaults: typed ?? beginning,
    words: {
      officeId: { 'field.required': text.missing, 'field.format': text.missing, 'field.choice': text.unfit },
    },
    onSubmit: async (choice, { idempotencyKey }) => {
      // The version of now: what the office does meanwhile is told, and takes nothing from the choice.
      const { version } = application;
      await change(() => call(chooseEnterpriseRoute, { params, body: { version, ...choice }, idempotencyKey }));
      dropTyped(copyKey);
      await queries.fetchQuery({ ...applicationQuery(application.id), staleTime: 0 });
      await navigate(pathTo('application', params), { state: { news: 'chosen' } });
    },
  });
  const { answers } = form;
  useEffect(
    () => answers.listen(() => keepTyped(copyKey, answers.collect(), beginning)),
    [answers, copyKey, beginning],
  );
  return form;
};
