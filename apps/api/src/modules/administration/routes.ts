import { listOfficesRoute } from '@cabinet/contracts/administration';
import type { FastifyInstance } from 'fastify';
import { mount } from '#platform/http/mount.ts';
import { listOffices } from './queries.ts';

export async function administrationRoutes(app: FastifyInstance): Promise<void> {
  mount(app, listOfficesRoute, 'public', listOffices);
}
