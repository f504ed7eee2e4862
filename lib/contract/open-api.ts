import * as z from 'zod';

/** A JSON Schema (draft 2020-12), the dialect of OpenAPI 3.1. */
const JsonSchema = z.record(z.string(), z.unknown());

const Parameter = z.strictObject({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean(),
  description: z.string().optional(),
  schema: JsonSchema,
});

const MediaType = z.strictObject({
  schema: JsonSchema,
  example: z.unknown().optional(),
  examples: z.record(z.string(), z.strictObject({ value: z.unknown() })).optional(),
});

const Content = z.record(z.string(), MediaType);

const DescribedResponse = z.strictObject({
  description: z.string(),
  headers: z.record(z.string(), z.strictObject({ schema: JsonSchema })).optional(),
  content: Content.optional(),
});

const DescribedOperation = z.strictObject({
  operationId: z.string(),
  tags: z.array(z.string()),
  summary: z.string(),
  description: z.string().optional(),
  parameters: z.array(Parameter),
  requestBody: z.strictObject({ required: z.literal(true), content: Content }).optional(),
  responses: z.record(z.string().regex(/^[1-5]\d\d$/), DescribedResponse),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  /** The permission that the guard asks for, and the roles that grant it; absent when open. */
  'x-permission': z.string().optional(),
  'x-roles': z.array(z.string()).optional(),
});

const PathItem = z.strictObject({
  get: DescribedOperation.optional(),
  post: DescribedOperation.optional(),
  patch: DescribedOperation.optional(),
  delete: DescribedOperation.optional(),
});

/**
 * `GET /api/v1/openapi.json`: the part of the OpenAPI Specification 3.1 that this API uses, so that
 * a key which the specification does not know cannot slip in. https://spec.openapis.org/oas/v3.1.1
 */
export const OpenApi = z.strictObject({
  openapi: z.literal('3.1.1'),
  info: z.strictObject({ title: z.string(), version: z.string(), description: z.string() }),
  servers: z.array(z.strictObject({ url: z.string() })),
  tags: z.array(z.strictObject({ name: z.string() })),
  paths: z.record(z.string().startsWith('/'), PathItem),
  components: z.strictObject({
    schemas: z.record(z.string().regex(/^[A-Za-z0-9._-]+$/), JsonSchema),
    securitySchemes: z.record(z.string(), z.record(z.string(), z.unknown())),
  }),
});

export type OpenApi = z.infer<typeof OpenApi>;
export type DescribedOperation = z.infer<typeof DescribedOperation>;
export type DescribedResponse = z.infer<typeof DescribedResponse>;
