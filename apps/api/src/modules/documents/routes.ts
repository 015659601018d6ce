import {
  changeDocumentRoute,
  listDocumentsRoute,
  readContentRoute,
  readDocumentRoute,
  readFileRulesRoute,
  readPreviewRoute,
  removeDocumentRoute,
  uploadDocumentRoute,
} from '@cabinet/contracts/documents';
import type { FastifyInstance } from 'fastify';
import { mount, mountFile, mountUpload } from '#platform/http/mount.ts';
import { changeDocument } from './change.ts';
import { listDocuments, readContent, readDocument, readFileRules, readPreview } from './queries.ts';
import { removeDocument } from './remove.ts';
import { uploadDocument } from './upload.ts';

export async function documentRoutes(app: FastifyInstance): Promise<void> {
  mount(app, readFileRulesRoute, 'public', readFileRules);
  mount(app, listDocumentsRoute, ['applicant'], (ctx, { query }) => listDocuments(ctx, query));
  mount(app, readDocumentRoute, ['applicant'], (ctx, { params }) => readDocument(ctx, params.documentId));
  mount(app, changeDocumentRoute, ['applicant'], (ctx, { params, body }) =>
    changeDocument(ctx, params.documentId, body),
  );
  mount(app, removeDocumentRoute, ['applicant'], (ctx, { params }) => removeDocument(ctx, params.documentId));
  mountFile(app, readContentRoute, ['applicant'], (ctx, { params }) => readContent(ctx, params.documentId));
  mountFile(app, readPreviewRoute, ['applicant'], (ctx, { params }) => readPreview(ctx, params.documentId));
  mountUpload(app, uploadDocumentRoute, ['applicant'], (ctx, _asked, upload) => uploadDocument(ctx, upload));
}
