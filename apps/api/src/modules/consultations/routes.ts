import * as inbox from '@cabinet/contracts/consultation-inbox';
import * as routes from '@cabinet/contracts/consultations';
import type { FastifyInstance } from 'fastify';
import { mount, mountFile, mountUpload } from '#platform/http/mount.ts';
import { answerConsultation } from './answer.ts';
import { addAnswerFile, removeAnswerFile } from './answer-files.ts';
import { askFurther, reopenConsultation } from './ask-again.ts';
import { assignConsultation } from './assign.ts';
import { attachFile } from './attach.ts';
import { changeConsultation } from './change-draft.ts';
import { claimConsultation, takeOverConsultation } from './claim.ts';
import { closeConsultation } from './close.ts';
import { createConsultation } from './create.ts';
import { detachFile } from './detach.ts';
import { listConsultationInbox } from './inbox.ts';
import { listConsultations, openOwnFile, readConsultation } from './queries.ts';
import { rateConsultation } from './rate.ts';
import { releaseConsultation } from './release.ts';
import { removeConsultation } from './remove-draft.ts';
import { listColleagues, openReviewedFile, reviewConsultation } from './review.ts';
import { sendConsultation } from './send.ts';
import { addTemplate, changeTemplate, listTemplates, removeTemplate } from './templates.ts';

function ownerRoutes(app: FastifyInstance): void {
  const owner = ['applicant'] as const;
  mount(app, routes.createConsultationRoute, owner, (ctx, { body }) => createConsultation(ctx, body));
  mount(app, routes.listConsultationsRoute, owner, (ctx, { query }) => listConsultations(ctx, query));
  mount(app, routes.readConsultationRoute, owner, (ctx, { params }) => readConsultation(ctx, params.consultationId));
  mount(app, routes.changeConsultationRoute, owner, (ctx, { params, body }) =>
    changeConsultation(ctx, params.consultationId, body.version, body.change),
  );
  mount(app, routes.removeConsultationRoute, owner, (ctx, { params }) =>
    removeConsultation(ctx, params.consultationId),
  );
  mount(app, routes.sendConsultationRoute, owner, (ctx, { params, body }) =>
    sendConsultation(ctx, params.consultationId, body.version),
  );
  mount(app, routes.attachFileRoute, owner, (ctx, { params: { consultationId: id, documentId }, body }) =>
    attachFile(ctx, { id, documentId, version: body.version }),
  );
  mount(app, routes.detachFileRoute, owner, (ctx, { params }) =>
    detachFile(ctx, params.consultationId, params.documentId),
  );
  mountFile(app, routes.consultationContentRoute, owner, (ctx, { params }) =>
    openOwnFile(ctx, params.consultationId, params.documentId),
  );
  mount(app, routes.askFurtherRoute, owner, (ctx, { params, body }) =>
    askFurther(ctx, { id: params.consultationId, ...body }),
  );
  mount(app, routes.closeConsultationRoute, owner, (ctx, { params, body }) =>
    closeConsultation(ctx, params.consultationId, body.version),
  );
  mount(app, routes.reopenConsultationRoute, owner, (ctx, { params, body: { version, reason } }) =>
    reopenConsultation(ctx, { id: params.consultationId, version, text: reason }),
  );
  mount(app, routes.rateConsultationRoute, owner, (ctx, { params, body }) =>
    rateConsultation(ctx, params.consultationId, body),
  );
}

function officeRoutes(app: FastifyInstance): void {
  const office = ['officer'] as const;
  mount(app, inbox.listConsultationInboxRoute, office, (ctx, { query }) => listConsultationInbox(ctx, query));
  mount(app, inbox.reviewConsultationRoute, office, (ctx, { params }) =>
    reviewConsultation(ctx, params.consultationId),
  );
  mount(app, inbox.listColleaguesRoute, office, (ctx, { params }) => listColleagues(ctx, params.consultationId));
  mount(app, inbox.claimConsultationRoute, office, (ctx, { params, body }) =>
    claimConsultation(ctx, params.consultationId, body.version),
  );
  mount(app, inbox.releaseConsultationRoute, office, (ctx, { params, body }) =>
    releaseConsultation(ctx, params.consultationId, body.version),
  );
  mount(app, inbox.takeOverConsultationRoute, office, (ctx, { params, body }) =>
    takeOverConsultation(ctx, params.consultationId, body.version),
  );
  mount(app, inbox.assignConsultationRoute, office, (ctx, { params, body }) =>
    assignConsultation(ctx, params.consultationId, body),
  );
  mount(app, inbox.answerConsultationRoute, office, (ctx, { params, body }) =>
    answerConsultation(ctx, params.consultationId, body),
  );
  mountUpload(app, inbox.addAnswerFileRoute, office, (ctx, { params }, upload) =>
    addAnswerFile(ctx, params.consultationId, upload),
  );
  mount(app, inbox.removeAnswerFileRoute, office, (ctx, { params }) => removeAnswerFile(ctx, params));
  mountFile(app, inbox.reviewedContentRoute, office, (ctx, { params }) => openReviewedFile(ctx, params, 'content'));
  mountFile(app, inbox.reviewedPreviewRoute, office, (ctx, { params }) => openReviewedFile(ctx, params, 'preview'));
  mount(app, inbox.listTemplatesRoute, office, (ctx, { query }) => listTemplates(ctx, query));
  mount(app, inbox.addTemplateRoute, office, (ctx, { body }) => addTemplate(ctx, body));
  mount(app, inbox.changeTemplateRoute, office, (ctx, { params, body }) =>
    changeTemplate(ctx, params.templateId, body),
  );
  mount(app, inbox.removeTemplateRoute, office, (ctx, { params }) => removeTemplate(ctx, params.templateId));
}

export async function consultationRoutes(app: FastifyInstance): Promise<void> {
  ownerRoutes(app);
  officeRoutes(app);
}
