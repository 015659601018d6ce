export { findTerms, findTopic, officeColumns, toReceivingOffice, topicColumns, toTopic } from './queries.ts';
export { type BookingTerms, findSchedule, type OfficeSchedule } from './schedule.ts';
export { isMisplaced, misplacedVisits, type PlacedVisit } from './hits.ts';
