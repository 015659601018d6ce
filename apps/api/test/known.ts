/** Names of things that exist, for filling in addresses and bodies. */
export interface Known {
  readonly applicationId: string;
  readonly documentId: string;
  readonly attachmentId: string;
  readonly messageId: string;
  readonly sessionId: string;
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
  readonly questionId: string;
  readonly proof: string;
  readonly visitId: string;
  readonly screenId: string;
  readonly screenPass: string;
  readonly placePass: string;
  readonly holdId: string;
  readonly entryId: string;
  readonly offerId: string;
  readonly releaseId: string;
  readonly reminderPass: string;
  /** Of a calendar feed. */
  readonly pass: string;
}
