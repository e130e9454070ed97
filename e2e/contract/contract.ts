import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** What the API says of itself. */
type Document = {
  paths: Record<string, Record<string, { responses: Record<string, Described> }>>;
};
type Described = { content?: Record<string, { schema: object }> };

/** One answer, as it came over the wire. */
export type Answer = {
  method: string;
  /** With its query, as it was asked. */
  path: string;
  status: number;
  type: string | null;
  text: string;
};

/**
 * Holds answers against an OpenAPI document: the operation, its status, its media type and its body
 * have to be described there. Answers with what isn't so.
 */
export function contractOf(document: object): (answer: Answer) => unknown[] {
  const { paths } = document as Document;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(document, 'document');
  // One that is written out comes before one with a parameter in its place.
  const routes = Object.keys(paths).sort((one, other) => holes(one) - holes(other));

  return ({ method, path, status, type, text }) => {
    const route = routes.find((route) => patternOf(route).test(path));
    const operation = route && paths[route]?.[method.toLowerCase()];
    // What isn't there says no in the same words as everything else.
    if (!operation) return [404, 405].includes(status) ? errorsOf('Error', text) : [];
    const described = operation.responses[status];
    if (!described) return [`${status} is not described`];
    const media = type?.split(';')[0] ?? 'none';
    const content = described.content ?? { none: { schema: {} } };
    if (!content[media]) return [`${status} comes as ${media}`];
    if (media !== 'application/json') return [];
    const steps = [route, method.toLowerCase(), 'responses', String(status), 'content', media];
    return errorsAt(`/paths/${[...steps, 'schema'].map(escaped).join('/')}`, text);
  };

  function errorsOf(component: string, text: string): unknown[] {
    return errorsAt(`/components/schemas/${component}`, text);
  }

  function errorsAt(pointer: string, text: string): unknown[] {
    const check = ajv.getSchema(`document#${pointer}`);
    if (!check) return [`there is no schema at ${pointer}`];
    check(JSON.parse(text));
    return check.errors ?? [];
  }
}

function holes(route: string): number {
  return route.split('{').length;
}

function patternOf(route: string): RegExp {
  return new RegExp(`^${route.replaceAll(/\{\w+\}/g, '[^/?]+')}/?([?]|$)`);
}

function escaped(step = ''): string {
  return encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));
}
