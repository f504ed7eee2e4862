import { LibraryOverview } from './books.ts';
import { exampleIds } from './examples.ts';
import { Health, Readiness } from './health.ts';
import { OpenApi } from './open-api.ts';
import { answer, type Operation } from './operation.ts';
import { PublicConfig } from './public-config.ts';

const group = 'Service';
const tenant = `https://login.microsoftonline.com/${exampleIds.tenant}`;

const exampleDocument: OpenApi = {
  openapi: '3.1.1',
  info: { title: 'Keyless', version: '1', description: 'The API of the lending library.' },
  servers: [{ url: '/' }],
  tags: [],
  paths: {},
  components: { schemas: {}, securitySchemes: {} },
};

export const serviceOperations = [
  {
    id: 'getOverview',
    group,
    method: 'GET',
    path: '/api/v1/admin',
    access: 'library.administer',
    summary: 'See the library’s key figures',
    answers: [
      answer(200, LibraryOverview, {
        books: 512,
        withdrawn: 7,
        addedLast30Days: 21,
        topSubjects: [{ subject: 'Trade', books: 34 }],
        refusalsLast7Days: 3,
      }),
    ],
  },
  {
    id: 'getConfig',
    group,
    method: 'GET',
    path: '/api/v1/config',
    access: 'open',
    summary: 'What a browser needs to sign a person in',
    answers: [
      answer(200, PublicConfig, {
        clientId: exampleIds.client,
        authority: tenant,
        scope: 'api://d40f6b28-17e5-4c93-8ab2-5c7e90d1f364/access_as_user',
        authorityMetadata: null,
      }),
    ],
  },
  {
    id: 'getOpenApi',
    group,
    method: 'GET',
    path: '/api/v1/openapi.json',
    access: 'open',
    summary: 'This document',
    description:
      'With the `ETag` of the last one as `If-None-Match` the answer is 304 until it changes.',
    headers: ['If-None-Match'],
    answers: [answer(200, OpenApi, exampleDocument, ['ETag'])],
  },
  {
    id: 'getHealth',
    group,
    method: 'GET',
    path: '/health',
    access: 'open',
    summary: 'Whether the process is up',
    answers: [answer(200, Health, { status: 'healthy' })],
  },
  {
    id: 'getReadiness',
    group,
    method: 'GET',
    path: '/health/ready',
    access: 'open',
    summary: 'Whether every dependency serves',
    answers: [
      answer(200, Readiness, {
        status: 'ready',
        dependencies: [{ name: 'database', status: 'ready' }],
      }),
      answer(503, Readiness, {
        status: 'not-ready',
        dependencies: [{ name: 'database', status: 'down', detail: 'The file is not there.' }],
      }),
    ],
  },
] as const satisfies readonly Operation[];
