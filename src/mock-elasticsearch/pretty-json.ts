/** JSON as Elasticsearch prints it with `pretty`: `"key" : value`, and a line break at the end. */
export function prettyJson(value: unknown): string {
  return `${print(value, '')}\n`;
}

function print(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => `${inner}${print(item, inner)}`);
    return items.length === 0 ? '[ ]' : `[\n${items.join(',\n')}\n${indent}]`;
  }
  const fields = Object.entries(value)
    .filter(([, child]: [string, unknown]) => child !== undefined)
    .map(
      ([name, child]: [string, unknown]) =>
        `${inner}${JSON.stringify(name)} : ${print(child, inner)}`,
    );
  return fields.length === 0 ? '{ }' : `{\n${fields.join(',\n')}\n${indent}}`;
}
