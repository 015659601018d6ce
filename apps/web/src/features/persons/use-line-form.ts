import type { ProgrammeLine, ProgrammeLineForm } from '@cabinet/contracts/programme-lines';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { useChange } from '#shared/api/use-change.ts';
import { dropTyped, keepTyped, readTyped } from '#shared/form/typed-copy.ts';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { ProgrammeLineAnswer, typedFrom } from './programme-answer.ts';

interface Options {
  /** What is changed; null for a new line. */
  readonly line: ProgrammeLine | null;
  /** What its class is called. */
  readonly device?: string;
  readonly send: (line: ProgrammeLineForm, idempotencyKey: string) => Promise<unknown>;
}

/** The form of one line; what was typed and not sent is there again after the page is loaded anew. */
export const useLineForm = ({ line, device, send }: Options): ContractForm<typeof ProgrammeLineAnswer> => {
  const text = useText('programme');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const change = useChange('persons', text.stale);
  const copyKey = `profile${useLocation().pathname}`;
  const [beginning] = useState(() => typedFrom(line, device));
  const [typed] = useState(() => readTyped(copyKey, beginning));
  const chosen = { 'field.required': text.deviceMissing, 'catalogue.class_code_format': text.deviceMissing };
  const form = useContractForm(ProgrammeLineAnswer, {
    defaults: typed ?? beginning,
    words: {
      term: text.termMissing,
      'line.classCode': chosen,
      'line.validUntil': text.validUntilMissing,
    },
    onSubmit: async (answers, { idempotencyKey }) => {
      await change(() => send(answers.line, idempotencyKey));
      dropTyped(copyKey);
      await queries.invalidateQueries({ queryKey: ['catalogue', 'suggested'] });
      await navigate(pathTo('programme'), { state: { news: line ? 'saved' : 'added' } });
    },
  });
  const { answers } = form;
  useEffect(
    () => answers.listen(() => keepTyped(copyKey, answers.collect(), beginning)),
    [answers, copyKey, beginning],
  );
  return form;
};
