import { askForInformationRoute, type ReviewedApplication } from '@cabinet/contracts/inbox';
import { kyivDate } from '@cabinet/domain/kyiv-time';
import { call } from '#shared/api/client.ts';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { RequestForm } from './forms.ts';
import { workDaysAhead } from './rules.ts';
import { useDone } from './use-done.ts';

/** How many questions the contract takes at once. */
export const mostQuestions = 20;

/** A week of work is enough for most papers; the officer may change it. */
const usualWait = 5;

/** Nothing chosen yet: '' is not a kind, and the contract says so when the form is sent. */
export const emptyQuestion = { kind: '' as 'explain', requirementCode: '', pointer: '', text: '' };

type Words = Readonly<Record<string, string>>;

/** The form of a request for information; each question has words of its own for what is missing. */
export const useRequestForm = ({ id: applicationId }: ReviewedApplication): ContractForm<typeof RequestForm> => {
  const text = useText('inbox').request;
  const done = useDone(applicationId);
  const words = Object.fromEntries(
    Array.from({ length: mostQuestions }, (_, index) => `requests.${index}`).flatMap((question) => [
      [`${question}.kind`, text.kindMissing],
      [`${question}.requirementCode`, { 'applications.slot_unknown': text.slotMissing }],
      [`${question}.pointer`, { 'applications.pointer_unknown': text.fieldMissing }],
      [`${question}.text`, text.textMissing],
    ]),
  ) as Words;
  return useContractForm(RequestForm, {
    defaults: { dueOn: workDaysAhead(kyivDate(new Date()), usualWait), requests: [emptyQuestion] },
    words,
    onSubmit: ({ dueOn, requests }, { idempotencyKey }) =>
      done('requested', ({ version }) =>
        call(askForInformationRoute, {
          params: { applicationId },
          body: {
            version,
            dueOn,
            requests: requests.map(({ kind, text: words, requirementCode, pointer }) => ({
              kind,
              text: words,
              requirementCode: kind.endsWith('_document') ? requirementCode : null,
              pointer: kind === 'fix_field' ? pointer : null,
            })),
          },
          idempotencyKey,
        }),
      ),
  });
};
