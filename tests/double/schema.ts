import { readFileSync } from 'node:fs';
import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { shared } from '../shared.ts';

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly requestBody?: { readonly content?: Readonly<Record<string, unknown>> };
}

/** Checks a JSON body against Discord's own description; returns what is wrong, or null. */
export type BodyCheck = (method: string, path: string, body: unknown) => string | null;

const pointer = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');

function loadCheck(): BodyCheck | null {
  const file = shared('discord/openapi.json');
  if (file === null) return null;
  const document = JSON.parse(readFileSync(file, 'utf8')) as OpenApi;
  const ajv = new Ajv2020({ strict: false, allErrors: false, logger: false });
  formats.default(ajv);
  ajv.addSchema(document, 'discord');
  const routes = Object.keys(document.paths)
    // A literal segment ("@original") is more particular than a placeholder.
    .sort((a, b) => a.split('{').length - b.split('{').length)
    .map((path) => ({ path, pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`) }));
  const compiled = new Map<string, ValidateFunction>();
  return (method, path, body) => {
    const route = routes.find(({ pattern }) => pattern.test(path));
    if (route === undefined) return `Discord has no path ${path}.`;
    const verb = method.toLowerCase();
    const operation = document.paths[route.path]?.[verb];
    if (operation === undefined) return `Discord knows no ${method} ${route.path}.`;
    if (body === undefined) return null;
    if (operation.requestBody?.content?.['application/json'] === undefined) {
      return `${method} ${route.path} takes no JSON.`;
    }
    const key = `${verb} ${route.path}`;
    let validate = compiled.get(key);
    if (validate === undefined) {
      const schema = `discord#/paths/${pointer(route.path)}/${verb}/requestBody/content/application~1json/schema`;
      validate = ajv.compile({ $ref: schema });
      compiled.set(key, validate);
    }
    return validate(body) ? null : `${key}: ${ajv.errorsText(validate.errors)}`;
  };
}

/** Null on a clone without `../shared`: then only the limits are checked. */
export const checkBody: BodyCheck | null = loadCheck();
