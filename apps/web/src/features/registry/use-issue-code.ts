import { issueCodeRoute, type NewCode } from '@cabinet/contracts/authorization-codes';
import type { RegistryCard } from '@cabinet/contracts/registry';
import { useQueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { DocumentAnswer, typedDocument } from '#shared/registry/topics/document-answer.ts';
import { useDocumentWords } from '#shared/registry/topics/DocumentTopic.tsx';

type Typed = { readonly same: boolean; readonly seen: ReturnType<typeof typedDocument> };

/** The paper that was shown is told anew, or is the one that the card names. */
const SeenAnswer = z.pipe(
  z.transform(({ same, seen }: Typed) => ({ seen: same ? null : seen })),
  z.object({ seen: z.nullable(DocumentAnswer) }),
);

/** Issues a code and hands it over once. No copy is kept: neither of the code nor of the paper. */
export const useIssueCode = (
  { id: cardId, content }: RegistryCard,
  onIssued: (issued: NewCode) => void,
): ContractForm<typeof SeenAnswer> => {
  const queries = useQueryClient();
  const words = useDocumentWords();
  return useContractForm(SeenAnswer, {
    defaults: { same: false, seen: typedDocument(null) },
    words: {
      'seen.kind': words.kind,
      'seen.number': words.number,
      'seen.issuedOn': words.issuedOn,
      'seen.validUntil': words.validUntil,
    },
    onSubmit: async (answers, { idempotencyKey }) => {
      const seen = answers.seen ?? content.document;
      if (!seen) return;
      const issued = await call(issueCodeRoute, { params: { cardId }, body: { seen }, idempotencyKey });
      onIssued(issued);
      await queries.invalidateQueries({ queryKey: ['registry', 'codes', cardId] });
    },
  });
};
