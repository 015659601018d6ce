import type { OfficeId } from '@cabinet/contracts/ids';
import type { ServiceDefinitionInput } from '@cabinet/contracts/service-definition';
import { publishServiceRoute, type ServicePage } from '@cabinet/contracts/services';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { ApiProblem, frequentProblems } from '#shared/api/problem.ts';
import { problemWords } from '#shared/api/problem-words.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import type { SummarisedError } from '#shared/ui/ErrorSummary.tsx';
import { type FieldIds, placedErrors, syntaxError } from './definition-errors.ts';
import { publishedServiceQuery } from './queries.ts';

interface Publication {
  readonly typed: string;
  readonly officeIds: readonly string[];
}

interface Publishing {
  readonly errors: readonly SummarisedError[];
  readonly attempt: number;
  readonly busy: boolean;
  readonly publish: (publication: Publication) => void;
}

const codeIn = (definition: unknown): string =>
  typeof definition === 'object' && definition !== null && 'code' in definition ? String(definition.code) : '';

/** Publishes what was typed; every objection is told with the line it is about, and the text stays. */
export const usePublish = (service: ServicePage | null, ids: FieldIds): Publishing => {
  const words = useText('administration').editor;
  const common = useText('common').errors;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const running = useRef(false);
  // The revision that the text was begun with; once a clash was told, the one that is shown beside it to compare with.
  const [basedOnRevision, setBasedOn] = useState(service?.revision ?? null);
  const [state, setState] = useState({ errors: [] as readonly SummarisedError[], attempt: 0, busy: false });

  const send = async ({ typed, officeIds }: Publication): Promise<void> => {
    // The API checks the definition, so here it is taken for what it claims to be.
    const definition = JSON.parse(typed) as ServiceDefinitionInput;
    const code = service?.code ?? codeIn(definition);
    const body = { definition, officeIds: officeIds as OfficeId[], basedOnRevision };
    // A code that is no code at all has no door to knock at; the definition’s own check names it.
    const params = { code: code || 'new' };
    await call(publishServiceRoute, { params, body });
    await queries.invalidateQueries({ queryKey: ['services'] });
    await navigate(staffPathTo('publishedServices'), { state: { news: 'published' } });
  };

  const errorsOf = async (typed: string, refusal: unknown): Promise<readonly SummarisedError[]> => {
    if (refusal instanceof SyntaxError) return [syntaxError(typed, { words, ids })];
    if (!(refusal instanceof ApiProblem)) return [{ text: problemWords(refusal, common).detail }];
    if (refusal.code === frequentProblems.staleVersion.code) {
      if (service)
        setBasedOn((await queries.fetchQuery({ ...publishedServiceQuery(service.code), staleTime: 0 })).revision);
      return [{ fieldId: ids.definition, text: words.stale }];
    }
    const placed = placedErrors(typed, refusal, { words, ids });
    return placed.length > 0 ? placed : [{ text: problemWords(refusal, common).detail }];
  };

  const publish = async (publication: Publication): Promise<void> => {
    running.current = true;
    setState((before) => ({ ...before, busy: true }));
    let errors: readonly SummarisedError[] = [];
    try {
      await send(publication);
    } catch (refusal) {
      errors = await errorsOf(publication.typed, refusal);
    }
    running.current = false;
    setState(({ attempt }) => ({ errors, attempt: attempt + 1, busy: false }));
  };

  return { ...state, publish: (publication) => void (running.current || publish(publication)) };
};
