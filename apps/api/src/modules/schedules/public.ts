export { findTerms, findTopic, officeColumns, toReceivingOffice, topicColumns, toTopic } from './queries.ts';
export { findSchedule, type OfficeSchedule } from './schedule.ts';
export { misplacedVisits, type PlacedVisit } from './hits.ts';
