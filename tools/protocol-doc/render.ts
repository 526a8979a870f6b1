import * as z from 'zod';

/** What we use of JSON Schema, as zod writes it. */
interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
}

/** Renders messages as tables, and each named part that they use once, behind them. */
export class Renderer {
  readonly #parts = new Map<string, Schema>();

  /** Every message of a union, or the one. */
  messages(schema: z.ZodType): string {
    const whole = jsonSchema(schema);
    return (variants(whole) ?? [whole]).map((message) => this.#message(message)).join('\n');
  }

  /** The bodies of a request that are told apart by their `act`. */
  acts(name: string, schema: z.ZodType): string {
    const shapes = variants(jsonSchema(schema, 'input')) ?? [];
    return shapes
      .map((shape) => {
        const { act, ...fields } = shape.properties ?? {};
        const title = `\`${name}\`, act \`${String(act?.const)}\``;
        if (Object.keys(fields).length === 0) return `${title} has no other fields.\n\n`;
        return `${title}\n\n${this.#table({ ...shape, properties: fields })}\n\n`;
      })
      .join('');
  }

  /** The body of a request, whose fields stand in no message. */
  body(name: string, schema: z.ZodType): string {
    const whole = jsonSchema(schema, 'input');
    const tables = (variants(whole) ?? [whole]).map((shape) => this.#table(shape));
    return `\`${name}\`\n\n${tables.join('\n\nor\n\n')}\n\n`;
  }

  parts(): string {
    const done = new Set<string>();
    const texts: string[] = [];
    for (;;) {
      const next = [...this.#parts].find(([title]) => !done.has(title));
      if (!next) return texts.join('\n');
      const [title, schema] = next;
      done.add(title);
      const shapes = variants(schema) ?? [schema];
      texts.push(`**${title}**\n\n${shapes.map((shape) => this.#table(shape)).join('\n\nor\n\n')}\n`);
    }
  }

  #message(schema: Schema): string {
    const name = String(schema.properties?.type?.const);
    const { type: _, ...fields } = schema.properties ?? {};
    if (Object.keys(fields).length === 0) return `\`${name}\` has no other fields.\n`;
    return `\`${name}\`\n\n${this.#table({ ...schema, properties: fields })}\n`;
  }

  #table(schema: Schema): string {
    const rows = Object.entries(schema.properties ?? {}).map(([name, field]) => {
      const optional = schema.required?.includes(name) ? '' : '?';
      return `| \`${name}\`${optional} | ${this.#type(field)} | ${field.description ?? ''} |`;
    });
    return ['| field | type | |', '|---|---|---|', ...rows].join('\n');
  }

  #type(schema: Schema): string {
    const { title } = schema;
    if (title !== undefined) {
      if (schema.properties || variants(schema)) this.#parts.set(title, schema);
      return title;
    }
    const shapes = variants(schema);
    if (shapes) return shapes.map((shape) => this.#type(shape)).join(' or ');
    if (schema.const !== undefined) return code(schema.const);
    if (schema.enum) return schema.enum.map(code).join(' or ');
    if (schema.items) return `array of ${this.#type(schema.items)}${atMost(schema.maxItems)}`;
    if (schema.properties) {
      const fields = Object.entries(schema.properties).map(
        ([name, field]) => `${name}: ${this.#type(field)}`,
      );
      return `{ ${fields.join(', ')} }`;
    }
    const types = [schema.type ?? 'anything'].flat();
    return `${types.join(' or ')}${range(schema)}`;
  }
}

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output' = 'output') =>
  z.toJSONSchema(schema, { unrepresentable: 'any', io }) as Schema;
const variants = (schema: Schema): readonly Schema[] | undefined => schema.anyOf ?? schema.oneOf;
const code = (value: unknown): string => `\`${JSON.stringify(value)}\``;
const atMost = (most: number | undefined): string => (most === undefined ? '' : `, at most ${most}`);

function range({ type, minimum, maximum, maxLength }: Schema): string {
  if (maxLength !== undefined) return `, at most ${maxLength} characters`;
  if (type !== 'integer' || minimum === undefined || minimum <= Number.MIN_SAFE_INTEGER) return '';
  return maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER
    ? `, from ${minimum}`
    : `, ${minimum} to ${maximum}`;
}
