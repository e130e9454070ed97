import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { webhooks } from '#wire/webhook.ts';
import { endpoints } from '../_endpoints/index.ts';
import { documentOf } from './document.ts';
import type { Endpoint } from './endpoint.ts';

type Parameter = { in: string; name: string };

const document = documentOf(endpoints, 'https://seats.example.com');

test('the document is OpenAPI 3.1, and each of its references leads somewhere', async () => {
  const validator = new Validator({ strict: false } as never);
  const result = await validator.validate(structuredClone(document));
  expect(result).toMatchObject({ valid: true });
  expect(validator.version).toBe('3.1');
  expect(() => validator.resolveRefs()).not.toThrow();
});

test('its linter finds nothing: names, summaries, parameters, security, headings, what is never used', async () => {
  const config = await createConfig({
    extends: ['recommended-strict'],
    rules: {
      'operation-singular-tag': 'error',
      'operation-4xx-problem-details-rfc7807': 'off',
      // The contract has `customer-seats/claim/{token}` beside `customer-seats/{id}/resend`: of the
      // two, what is written out counts.
      'no-ambiguous-paths': 'off',
      // Of whoever runs it, and at their address.
      'info-license': 'off',
      'no-server-example.com': 'off',
    },
  });
  const found = await lintFromString({ source: JSON.stringify(document), config });
  const said = found.map(({ ruleId, message, location }) => [
    ruleId,
    message,
    location[0]?.pointer,
  ]);
  expect(said).toEqual([]);
});

test('each operation has a name, a place and a path of its own', () => {
  const names = endpoints.map(({ name }) => name);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  const paths = document.paths as Record<string, Record<string, { parameters: Parameter[] }>>;
  for (const { route, method } of endpoints) {
    expect(route).toMatch(/^\/v1(\/[a-z-]+|\/\{\w+\})+$/);
    const named = [...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const { parameters = [] } = paths[route]?.[method] ?? {};
    const told = parameters.filter((parameter) => parameter.in === 'path');
    expect(told.map(({ name }) => name).sort(), route).toEqual(named.sort());
  }
});

test('an operation that doesn’t say what it answers is none: it doesn’t compile', () => {
  const silent = { ...(endpoints[0] as Endpoint), answer: undefined };
  // @ts-expect-error The types, which each build checks, ask for a schema.
  const told: Endpoint = silent;
  expect(() => documentOf([told], 'https://seats.example.com')).toThrow();
});

test('nothing else is served below /v1', () => {
  const here = fileURLToPath(new URL('..', import.meta.url));
  const files = readdirSync(here, { recursive: true }).map(String);
  expect(files.filter((file) => /(route|page)\.tsx?$/.test(file)).sort()).toEqual([
    '[...path]/route.ts',
    'openapi.json/route.ts',
  ]);
});

test('what Usher adds to the contract is marked, and everything says who may call it', () => {
  const operations = Object.values(
    document.paths as Record<string, Record<string, object>>,
  ).flatMap((path) => Object.values(path));
  expect(operations).toHaveLength(endpoints.length);
  for (const operation of operations) {
    expect(operation).toMatchObject({
      operationId: expect.any(String),
      summary: expect.any(String),
      security: expect.any(Array),
    });
  }
});

test('what endpoints are told stands in the document, with the name of each thing it tells of', () => {
  const told = document.webhooks as Record<string, { post: { operationId: string } }>;
  expect(Object.keys(told).sort()).toEqual(Object.keys(webhooks).sort());
  expect(JSON.stringify(told['customer_seat.claimed'])).toContain(
    '{"$ref":"#/components/schemas/CustomerSeat"}',
  );
});
