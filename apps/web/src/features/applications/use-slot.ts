import { type Application, clearSlotRoute, fillSlotRoute, type Slot } from '@cabinet/contracts/applications';
import { type Document, readDocumentRoute } from '@cabinet/contracts/documents';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiProblem, call } from '#shared/api/client.ts';
import { problemWords } from '#shared/api/problem-words.ts';
import { useRefusalWords } from '#shared/files/DocumentStatus.tsx';
import type { Refusals } from '#shared/form/use-refusals.ts';
import { useText } from '#shared/i18n/texts.ts';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { applicationQuery, keepAnswer, useKnownApplication } from './queries.ts';
import { frequentProblems } from '#shared/api/problem.ts';

export interface SlotActs {
  readonly put: (document: Document) => Promise<void>;
  readonly take: (document: Document) => Promise<void>;
  readonly busy: boolean;
  /** The document of the library that is marked and not yet put. */
  readonly marked: string | null;
  readonly mark: (id: string | null) => void;
}

/** The box that takes a new file into the slot. */
export const slotFileId = 'slot-file';

const documentIn = (application: Application, code: string, documentId: string): Document | undefined =>
  application.slots.find((slot) => slot.code === code)?.documents.find(({ document }) => document.id === documentId)
    ?.document;

const isStale = (refusal: unknown): boolean =>
  refusal instanceof ApiProblem && refusal.code === frequentProblems.staleVersion.code;

/** Puts documents into a slot and takes them out, one act after another: each needs the version the one before left. */
export const useSlot = (application: Application, slot: Slot, refuse: Refusals['refuse']): SlotActs => {
  const text = useText('applications').slots;
  const { errors } = useText('common');
  const queries = useQueryClient();
  const announce = useAnnounce();
  const refusalOf = useRefusalWords();
  const known = useKnownApplication(application.id);
  const line = useRef<Promise<void>>(Promise.resolve());
  const [waiting, setWaiting] = useState(0);
  const [marked, mark] = useState<string | null>(null);

  const inWords = (refusal: unknown): string => problemWords(refusal, errors).detail;
  const act = async (
    send: (version: number) => Promise<Application>,
    tell: (now: Application) => void,
    whyNot: (refusal: unknown) => string | Promise<string> = inWords,
  ): Promise<void> => {
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
      tell(answer);
    } catch (refusal) {
      refuse([{ text: await whyNot(refusal) }]);
    }
  };
  /** Why the server does not take a document: of a file that was refused meanwhile it says only that it is. */
  const whyNotPut = async ({ id }: Document, refusal: unknown): Promise<string> => {
    const now = await call(readDocumentRoute, { params: { documentId: id } }).catch(() => undefined);
    return (now && refusalOf(now)) ?? inWords(refusal);
  };
  /** A check that was quicker than the way here has refused the file already: it must not be heard as added. */
  const tellPut = ({ id, title }: Document, now: Application): void => {
    const put = documentIn(now, slot.code, id);
    const refusal = put && refusalOf(put);
    if (refusal) refuse([{ fieldId: slotFileId, text: refusal }]);
    else announce(put?.state === 'checking' ? text.putToCheck(title) : text.put(title));
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
          (now) => tellPut(document, now),
          (refusal) => whyNotPut(document, refusal),
        ),
      ),
    take: (document) => {
      refuse([]);
      return inLine(() =>
        act(
          () => call(clearSlotRoute, { params: paramsOf(document) }),
          () => announce(text.taken(document.title)),
        ),
      );
    },
    busy: waiting > 0,
    marked,
    mark,
  };
};
