export type Json = Readonly<Record<string, unknown>>;

/** A value as an object; an empty one for anything else. */
export const asObject = (value: unknown): Json =>
  typeof value === 'object' && value !== null ? (value as Json) : {};

/** A body as JSON, whether it comes alone or beside files. */
export async function readBody(
  bytes: Buffer,
  type: string,
): Promise<{ readonly body: unknown; readonly files: readonly File[] }> {
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (!type.startsWith('multipart/form-data')) return { body: JSON.parse(bytes.toString('utf8')), files: [] };
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files = [...form.values()].filter((value) => typeof value !== 'string');
  return { body: JSON.parse(String(form.get('payload_json'))), files };
}
