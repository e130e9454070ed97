import { z } from 'zod';

export type Json = Record<string, unknown>;

/** What a body or an answer is, as the document says it. */
export function contentOf(schema: z.ZodType, io: 'input' | 'output', components: Components): Json {
  return { 'application/json': { schema: components.inline(schema, io) } };
}

/** Collects the schemas that have a name, so that each stands in the document once. */
export class Components {
  readonly schemas: Record<string, Json> = {};

  inline(schema: z.ZodType, io: 'input' | 'output'): Json {
    // Within another schema, one that has a name becomes a reference to it.
    const wrapped = z.object({ schema });
    const { $defs = {}, properties } = z.toJSONSchema(wrapped, {
      io,
      unrepresentable: 'any',
      override: ({ jsonSchema }) => plain(jsonSchema),
    });
    for (const [name, definition] of Object.entries($defs)) this.#add(name, definition as Json);
    return pointed((properties as { schema: Json }).schema);
  }

  #add(name: string, { id: _, ...definition }: Json): void {
    const said = pointed(definition);
    const known = this.schemas[name];
    if (known && JSON.stringify(known) !== JSON.stringify(said)) {
      throw new Error(
        `Two schemas are called ${name}, or one differs between asking and answering`,
      );
    }
    this.schemas[name] = said;
  }
}

/** Without what a format says already, and what any whole number that JSON carries keeps to. */
function plain(schema: Json): void {
  if (schema.format === 'date-time' || schema.format === 'email') delete schema.pattern;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

function pointed(schema: Json): Json {
  return JSON.parse(
    JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'),
  ) as Json;
}
