import type { Application } from '@cabinet/contracts/applications';
import { changeDeviceWishRoute, type DeviceChoice, type DeviceWish } from '@cabinet/contracts/device-wish';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '#shared/api/client.ts';
import { ApiProblem, frequentProblems, isProblem } from '#shared/api/problem.ts';
import { retold } from '#shared/api/retold.ts';
import { dropTyped, keepTyped, readTyped } from '#shared/form/typed-copy.ts';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { DeviceAnswer, typedDevice, wishFrom } from './device-answer.ts';
import { applicationQuery, keepAnswer } from './queries.ts';
import { useWay } from './use-way.ts';

type Wish = NonNullable<Application['device']>['wish'];

const wishOf = ({ device }: Application): Wish => device?.wish ?? null;

/** Saves the device; changes of other parts of the application are no hindrance. */
const useDeviceWriter = (opened: Application) => {
  const { elsewhere } = useText('provisions').device;
  const queries = useQueryClient();
  const [seen, setSeen] = useState(opened);
  const [isOvertaken, setOvertaken] = useState(false);
  const params = { applicationId: opened.id };
  const send = async (version: number, device: DeviceWish, idempotencyKey?: string): Promise<void> =>
    keepAnswer(queries, await call(changeDeviceWishRoute, { params, body: { version, device }, idempotencyKey }));
  const write = async (device: DeviceWish, idempotencyKey: string): Promise<void> => {
    try {
      await send(seen.version, device, idempotencyKey);
    } catch (refusal) {
      if (!isProblem(refusal, frequentProblems.staleVersion)) throw refusal;
      const now = await queries.fetchQuery({ ...applicationQuery(opened.id), staleTime: 0 });
      const isUntouched = JSON.stringify(wishOf(now)) === JSON.stringify(wishOf(seen));
      setSeen(now);
      if (isUntouched) return send(now.version, device);
      setOvertaken(true);
      throw retold(refusal, { detail: elsewhere });
    }
  };
  return { seen, isOvertaken, write };
};

/** The list and the box of another one are two places of the form, and one of what is sent. */
const atItsBox = (refusal: unknown, box: 'choice' | 'other'): unknown =>
  refusal instanceof ApiProblem && refusal.errors.length > 0
    ? retold(refusal, {
        errors: refusal.errors.map((error) => ({
          ...error,
          pointer: error.pointer.replace('/device/classCode', `/${box}`).replace('/device/', '/'),
        })),
      })
    : refusal;

interface DeviceForm {
  readonly form: ContractForm<typeof DeviceAnswer>;
  /** What somebody has saved meanwhile; null: nobody has. */
  readonly overtakenBy: Wish;
  readonly restored: boolean;
}

/** The form of the device; what was chosen and not saved is there again after the page is loaded anew. */
export const useDeviceForm = (application: Application, items: readonly DeviceChoice[]): DeviceForm => {
  const text = useText('provisions').device;
  const say = useBilingual();
  const way = useWay(application);
  const writer = useDeviceWriter(application);
  const copyKey = `application/${application.id}/device`;
  const [beginning] = useState(() => typedDevice(wishOf(application), items, say));
  const [typed] = useState(() => readTyped(copyKey, beginning));
  const form = useContractForm(DeviceAnswer, {
    defaults: typed ?? beginning,
    words: {
      choice: { 'field.required': text.choiceMissing, 'persons.device_unknown': text.tooBroad },
      other: {
        'field.required': text.otherMissing,
        'catalogue.class_code_format': text.otherMissing,
        'persons.device_unknown': text.otherUnknown,
      },
    },
    onSubmit: async (answer, { idempotencyKey }) => {
      try {
        await writer.write(wishFrom(answer, wishOf(writer.seen)), idempotencyKey);
      } catch (refusal) {
        throw atItsBox(refusal, answer.other === null ? 'choice' : 'other');
      }
      dropTyped(copyKey);
      way.onward(pathTo('application', { applicationId: application.id }));
    },
  });
  const { answers } = form;
  useEffect(
    () => answers.listen(() => keepTyped(copyKey, answers.collect(), beginning)),
    [answers, copyKey, beginning],
  );
  return { form, overtakenBy: writer.isOvertaken ? wishOf(writer.seen) : null, restored: typed !== null };
};
