/** Names of things that exist, for filling in addresses and bodies. */
export interface Known {
  readonly applicationId: string;
  readonly documentId: string;
  readonly attachmentId: string;
  readonly messageId: string;
  readonly sessionId: string;
  readonly signerKeyId: string;
  readonly accountId: string;
  readonly letterId: string;
  readonly officeId: string;
  readonly requestId: string;
  readonly serviceCode: string;
  readonly placeCode: string;
  readonly deskId: string;
  readonly topicId: string;
  readonly topicCode: string;
  readonly timetableId: string;
  readonly exceptionId: string;
  readonly closureId: string;
  readonly priorityId: string;
  readonly date: string;
  readonly consultationId: string;
  readonly templateId: string;
  readonly itemId: string;
  /** The number of a revision of it. */
  readonly revision: string;
  readonly proof: string;
  readonly visitId: string;
  readonly screenId: string;
  readonly screenPass: string;
  readonly placePass: string;
  readonly holdId: string;
  readonly entryId: string;
  readonly offerId: string;
  readonly releaseId: string;
  readonly incidentId: string;
  readonly feedbackId: string;
  readonly recoveryId: string;
  readonly classCode: string;
  /** The number of a product. */
  readonly number: string;
  readonly makerId: string;
  readonly productId: string;
  /** Of the catalogue. */
  readonly fileId: string;
  readonly providerId: string;
  /** Of an attribute of products. */
  readonly key: string;
  readonly synonymsId: string;
  readonly importId: string;
  readonly listId: string;
  /** Of a rehabilitation programme. */
  readonly lineId: string;
  readonly cardId: string;
  readonly duplicateId: string;
  readonly claimId: string;
  readonly codeId: string;
  readonly extractId: string;
  readonly orderId: string;
  readonly reminderPass: string;
  /** Of a calendar feed. */
  readonly pass: string;
}
