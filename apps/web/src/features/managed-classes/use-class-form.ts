import { addClassRoute, changeClassRoute, type ManagedClass } from '@cabinet/contracts/managed-classes';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { useChange } from '#shared/api/use-change.ts';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { useSeen } from '#shared/form/use-seen.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { atFields, beginningOf, ClassPageForm, contractOf } from './class-form.ts';
import { inAddress } from './tree.ts';
import { useCounted } from './use-counted.ts';

/** The form of a class; null for one that is not there yet. */
export const useClassForm = (now: ManagedClass | null): ContractForm<typeof ClassPageForm> => {
  const { editor: text, stale } = useText('managedClasses');
  const own = useSeen(now);
  const change = useChange('catalogue', stale);
  const counted = useCounted();
  const navigate = useNavigate();
  const named = (label: string): string => `${label}: ${text.missing}`;
  return useContractForm(ClassPageForm, {
    defaults: beginningOf(own),
    words: { nameUk: named(text.nameUk), nameEn: named(text.nameEn), code: text.codeMissing },
    onSubmit: async (answers, { idempotencyKey }) => {
      const form = contractOf(answers, own?.attributeKeys ?? []);
      try {
        const { code } = await change(() =>
          own
            ? call(changeClassRoute, {
                params: { code: inAddress(own.code) },
                body: { version: own.version, class: form },
                idempotencyKey,
              })
            : call(addClassRoute, { body: { code: answers.code, class: form }, idempotencyKey }),
        );
        await navigate(staffPathTo('managedClass', { code: inAddress(code) }), {
          state: { news: own ? 'saved' : 'added' },
        });
      } catch (refusal) {
        throw atFields(counted(refusal));
      }
    },
  });
};
