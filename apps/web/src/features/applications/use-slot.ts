import { type Application, clearSlotRoute, fillSlotRoute, type Slot } from '@cabinet/contracts/applications';
import type { Document } from '@cabinet/contracts/documents';
import { commonProblems } from '@cabinet/contracts/http/problem';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiProblem, call } from '#shared/api/client.ts';
import { problemWords } from '#shared/api/problem-words.ts';
import { useText } from '#shared/i18n/texts.ts';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { applicationQuery, keepAnswer, useKnownApplication } from './queries.ts';

interface SlotActs {
  readonly put: (document: Document) => Promise<void>;
  readonly take: (document: Document) => Promise<void>;
  /** Why the last act did not happen, in words. */
  readonly trouble: string | null;
  readonly attempt: number;
  readonly busy: boolean;
}

const isStale = (refusal: unknown): boolean =>
  refusal instanceof ApiProblem && refusal.code === commonProblems.staleVersion.code;

/** Puts documents into a slot and takes them out, one act after another: each needs the version the one before left. */
export const useSlot = (application: Application, slot: Slot): SlotActs => {
  const text = useText('applications').slots;
  const { errors } = useText('common');
  const queries = useQueryClient();
  const announce = useAnnounce();
  const known = useKnownApplication(application.id);
  const line = useRef<Promise<void>>(Promise.resolve());
  const [trouble, setTrouble] = useState<{ readonly words: string | null; readonly attempt: number }>({
    words: null,
    attempt: 0,
  });
  const [waiting, setWaiting] = useState(0);

  const act = async (send: (version: number) => Promise<Application>, words: string): Promise<void> => {
    const version = (): number => (known() ?? application).version;
    try {
      const answer = await send(version()).catch(async (refusal: unknown) => {
        if (!isStale(refusal)) throw refusal;
        // Another part of the application was changed meanwhile; a document does not clash with that.
        await queries.fetchQuery({ ...applicationQuery(application.id), staleTime: 0 });
        return send(version());
      });
      keepAnswer(queries, answer);
      void queries.invalidateQueries({ queryKey: ['documents'] });
      setTrouble((before) => ({ ...before, words: null }));
      announce(words);
    } catch (refusal) {
      setTrouble(({ attempt }) => ({ words: problemWords(refusal, errors).detail, attempt: attempt + 1 }));
    }
  };
  const inLine = (work: () => Promise<void>): Promise<void> => {
    setWaiting((count) => count + 1);
    line.current = line.current.then(work).finally(() => setWaiting((count) => count - 1));
    return line.current;
  };
  const paramsOf = ({ id }: Document) => ({ applicationId: application.id, code: slot.code, documentId: id });
  return {
    put: (document) =>
      inLine(() =>
        act(
          (version) => call(fillSlotRoute, { params: paramsOf(document), body: { version } }),
          text.put(document.title),
        ),
      ),
    take: (document) =>
      inLine(() => act(() => call(clearSlotRoute, { params: paramsOf(document) }), text.taken(document.title))),
    trouble: trouble.words,
    attempt: trouble.attempt,
    busy: waiting > 0,
  };
};
