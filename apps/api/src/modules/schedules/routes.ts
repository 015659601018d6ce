import * as managed from '@cabinet/contracts/managed-schedules';
import * as topics from '@cabinet/contracts/managed-topics';
import { listReceivingOfficesRoute, listTopicsRoute } from '@cabinet/contracts/schedules';
import type { FastifyInstance } from 'fastify';
import { mount } from '#platform/http/mount.ts';
import { addCallPriority } from './add-call-priority.ts';
import { addClosure, previewClosure } from './add-closure.ts';
import { addDesk } from './add-desk.ts';
import { addTopic } from './add-topic.ts';
import { listCallPriorities } from './call-priorities.ts';
import { changeBookingRules } from './change-booking-rules.ts';
import { changeCallPriority } from './change-call-priority.ts';
import { changeDesk } from './change-desk.ts';
import { changeTopic } from './change-topic.ts';
import { chooseTopics } from './choose-topics.ts';
import { liftClosure } from './lift-closure.ts';
import { previewException, putException } from './put-exception.ts';
import { previewTimetable, putTimetable } from './put-timetable.ts';
import { listReceivingOffices, listTopics } from './queries.ts';
import { readManagedSchedule } from './read-schedule.ts';
import { listManagedTopics } from './topics.ts';
import { undoException } from './undo-exception.ts';
import { listVersions } from './versions.ts';

export async function scheduleRoutes(app: FastifyInstance): Promise<void> {
  mount(app, listTopicsRoute, 'public', (ctx, { query }) => listTopics(ctx, query));
  mount(app, listReceivingOfficesRoute, 'public', (ctx, { params }) => listReceivingOffices(ctx, params.code));

  const keepers = ['officer', 'administrator'] as const;
  mount(app, managed.readScheduleRoute, keepers, (ctx, { params }) => readManagedSchedule(ctx, params.officeId));
  mount(app, managed.listScheduleVersionsRoute, keepers, (ctx, { params, query }) =>
    listVersions(ctx, params.officeId, query),
  );
  mount(app, managed.addDeskRoute, keepers, (ctx, { params, body }) => addDesk(ctx, params.officeId, body));
  mount(app, managed.changeDeskRoute, keepers, (ctx, { params, body }) => changeDesk(ctx, params, body));
  mount(app, managed.chooseTopicsRoute, keepers, (ctx, { params, body }) => chooseTopics(ctx, params.officeId, body));
  mount(app, managed.putTimetableRoute, keepers, (ctx, { params, body }) => putTimetable(ctx, params.officeId, body));
  mount(app, managed.previewTimetableRoute, keepers, (ctx, { params, body }) =>
    previewTimetable(ctx, params.officeId, body),
  );
  mount(app, managed.putExceptionRoute, keepers, (ctx, { params, body }) => putException(ctx, params.officeId, body));
  mount(app, managed.previewExceptionRoute, keepers, (ctx, { params, body }) =>
    previewException(ctx, params.officeId, body),
  );
  mount(app, managed.undoExceptionRoute, keepers, (ctx, { params, body }) => undoException(ctx, params, body.seen));
  mount(app, managed.addClosureRoute, keepers, (ctx, { params, body }) => addClosure(ctx, params.officeId, body));
  mount(app, managed.previewClosureRoute, keepers, (ctx, { params, body }) =>
    previewClosure(ctx, params.officeId, body),
  );
  mount(app, managed.liftClosureRoute, keepers, (ctx, { params }) => liftClosure(ctx, params));
  mount(app, managed.changeBookingRulesRoute, keepers, (ctx, { params, body }) =>
    changeBookingRules(ctx, params.officeId, body),
  );

  mount(app, topics.listCallPrioritiesRoute, keepers, listCallPriorities);
  mount(app, topics.addCallPriorityRoute, ['administrator'], (ctx, { body }) => addCallPriority(ctx, body));
  mount(app, topics.changeCallPriorityRoute, ['administrator'], (ctx, { params, body }) =>
    changeCallPriority(ctx, params.priorityId, body),
  );
  mount(app, topics.listManagedTopicsRoute, ['administrator'], listManagedTopics);
  mount(app, topics.addTopicRoute, ['administrator'], (ctx, { body }) => addTopic(ctx, body));
  mount(app, topics.changeTopicRoute, ['administrator'], (ctx, { params, body }) =>
    changeTopic(ctx, params.topicId, body),
  );
}
