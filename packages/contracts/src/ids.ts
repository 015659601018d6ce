import * as z from 'zod/mini';

/** UUID v7, made by the API. Branded, so an id of one thing is never taken for another's. */
const id = <const Brand extends string>() => z.uuid().brand<Brand>();

export const AccountId = id<'AccountId'>();
export type AccountId = z.infer<typeof AccountId>;
export const PersonId = id<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;
export const OfficeId = id<'OfficeId'>();
export type OfficeId = z.infer<typeof OfficeId>;
export const ServiceId = id<'ServiceId'>();
export type ServiceId = z.infer<typeof ServiceId>;
export const DocumentId = id<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentId>;
export const ApplicationId = id<'ApplicationId'>();
export type ApplicationId = z.infer<typeof ApplicationId>;
export const InformationRequestId = id<'InformationRequestId'>();
export type InformationRequestId = z.infer<typeof InformationRequestId>;
export const MessageId = id<'MessageId'>();
export type MessageId = z.infer<typeof MessageId>;
export const SessionId = id<'SessionId'>();
export type SessionId = z.infer<typeof SessionId>;
