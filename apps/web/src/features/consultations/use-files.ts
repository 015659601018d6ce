import {
  attachFileRoute,
  type Consultation,
  type ConsultationFile,
  detachFileRoute,
} from '@cabinet/contracts/consultations';
import type { DocumentId } from '@cabinet/contracts/ids';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiProblem, call } from '#shared/api/client.ts';
import { problemWords } from '#shared/api/problem-words.ts';
import { isSignedOut } from '#shared/form/use-resumed.ts';
import type { Refusals } from '#shared/form/use-refusals.ts';
import { useText } from '#shared/i18n/texts.ts';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { consultationQuery, keepAnswer } from './queries.ts';
import { frequentProblems } from '#shared/api/problem.ts';

/** A document to put in: of the library, or just come. */
export interface Addition {
  readonly id: DocumentId;
  readonly title: string;
}

export interface FileActs {
  readonly put: (document: Addition) => Promise<void>;
  readonly take: (file: ConsultationFile) => Promise<void>;
  readonly busy: boolean;
}

/** The box that takes a new file. */
export const fileBoxId = 'consultation-file';

const isStale = (refusal: unknown): boolean =>
  refusal instanceof ApiProblem && refusal.code === frequentProblems.staleVersion.code;

/** Puts files beside the question and takes them out, one act after another: each needs the version the one before left. */
export const useFiles = (consultation: Consultation, refuse: Refusals['refuse']): FileActs => {
  const text = useText('consultations').files;
  const { errors } = useText('common');
  const queries = useQueryClient();
  const announce = useAnnounce();
  const line = useRef<Promise<void>>(Promise.resolve());
  const [waiting, setWaiting] = useState(0);
  const query = consultationQuery(consultation.id);
  const version = (): number => (queries.getQueryData(query.queryKey) ?? consultation).version;

  const act = async (send: (version: number) => Promise<Consultation>, done: string): Promise<void> => {
    try {
      const answer = await send(version()).catch(async (refusal: unknown) => {
        if (!isStale(refusal)) throw refusal;
        // The question was changed meanwhile; a file does not clash with that.
        await queries.fetchQuery({ ...query, staleTime: 0 });
        return send(version());
      });
      keepAnswer(queries, answer);
      void queries.invalidateQueries({ queryKey: ['documents'] });
      announce(done);
    } catch (refusal) {
      const atFile = refusal instanceof ApiProblem ? refusal.errors[0]?.text : undefined;
      const words = atFile ?? problemWords(refusal, errors).detail;
      refuse([{ fieldId: fileBoxId, text: words, untilSignedIn: isSignedOut(refusal) }]);
    }
  };
  const inLine = (work: () => Promise<void>): Promise<void> => {
    setWaiting((count) => count + 1);
    line.current = line.current.then(work).finally(() => setWaiting((count) => count - 1));
    return line.current;
  };
  const paramsOf = (documentId: DocumentId) => ({ consultationId: consultation.id, documentId });
  return {
    put: ({ id, title }) =>
      inLine(() =>
        act((now) => call(attachFileRoute, { params: paramsOf(id), body: { version: now } }), text.put(title)),
      ),
    take: ({ documentId, title }) => {
      refuse([]);
      return inLine(() => act(() => call(detachFileRoute, { params: paramsOf(documentId) }), text.taken(title)));
    },
    busy: waiting > 0,
  };
};
