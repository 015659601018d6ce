import * as bodies from '@cabinet/contracts/managed-bodies';
import * as classes from '@cabinet/contracts/managed-classes';
import type { FastifyInstance } from 'fastify';
import { mount } from '#platform/http/mount.ts';
import { addLimitPrice } from './limit-prices.ts';
import { addAttribute, changeAttribute, listAttributes } from './managed-attributes.ts';
import { addClass, changeClass, listManagedClasses, readManagedClass } from './managed-classes.ts';
import { addMaker, changeMaker, listManagedMakers, readManagedMaker } from '../bodies/managed-makers.ts';
import { addProvider, changeProvider, listManagedProviders, readManagedProvider } from '../bodies/managed-providers.ts';
import { addSynonyms, changeSynonyms, listSynonyms, removeSynonyms } from './synonyms.ts';

const editors = ['administrator', 'editor'] as const;

/** What products are described by, and who makes them. */
export function managedReferenceRoutes(app: FastifyInstance): void {
  mount(app, classes.listManagedClassesRoute, editors, (ctx) => listManagedClasses(ctx));
  mount(app, classes.readManagedClassRoute, editors, (ctx, { params }) => readManagedClass(ctx, params.code));
  mount(app, classes.addClassRoute, editors, (ctx, { body }) => addClass(ctx, body));
  mount(app, classes.changeClassRoute, editors, (ctx, { params, body }) => changeClass(ctx, params.code, body));
  mount(app, classes.addLimitPriceRoute, editors, (ctx, { params, body }) => addLimitPrice(ctx, params.code, body));
  mount(app, classes.listAttributesRoute, editors, (ctx) => listAttributes(ctx));
  mount(app, classes.addAttributeRoute, editors, (ctx, { body }) => addAttribute(ctx, body));
  mount(app, classes.changeAttributeRoute, editors, (ctx, { params, body }) => changeAttribute(ctx, params.key, body));
  mount(app, classes.listSynonymsRoute, editors, (ctx) => listSynonyms(ctx));
  mount(app, classes.addSynonymsRoute, editors, (ctx, { body }) => addSynonyms(ctx, body));
  mount(app, classes.changeSynonymsRoute, editors, (ctx, { params, body }) =>
    changeSynonyms(ctx, params.synonymsId, body),
  );
  mount(app, classes.removeSynonymsRoute, editors, (ctx, { params }) => removeSynonyms(ctx, params.synonymsId));

  mount(app, bodies.listManagedMakersRoute, editors, (ctx, { query }) => listManagedMakers(ctx, query));
  mount(app, bodies.readManagedMakerRoute, editors, (ctx, { params }) => readManagedMaker(ctx, params.makerId));
  mount(app, bodies.addMakerRoute, editors, (ctx, { body }) => addMaker(ctx, body));
  mount(app, bodies.changeMakerRoute, editors, (ctx, { params, body }) => changeMaker(ctx, params.makerId, body));
  mount(app, bodies.listManagedProvidersRoute, editors, (ctx, { query }) => listManagedProviders(ctx, query));
  mount(app, bodies.readManagedProviderRoute, editors, (ctx, { params }) =>
    readManagedProvider(ctx, params.providerId),
  );
  mount(app, bodies.addProviderRoute, editors, (ctx, { body }) => addProvider(ctx, body));
  mount(app, bodies.changeProviderRoute, editors, (ctx, { params, body }) =>
    changeProvider(ctx, params.providerId, body),
  );
}
