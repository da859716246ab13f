// TypeScript types: an interface for a message, a union of texts and a table of numbers for an enum.

const plain = {
  double: "number",
  float: "number",
  int32: "number",
  uint32: "number",
  int64: "number",
  uint64: "number",
  bool: "boolean",
  string: "string",
  bytes: "Uint8Array",
};

export function emitEnum(type) {
  const rows = type.values.map(([name, number]) => `  ${name}: ${number},`);
  const union = type.values.map(([name]) => JSON.stringify(name)).join(" | ");
  return [
    `/** Numbers of ${type.fullName}. */`,
    `export const ${type.name} = {`,
    ...rows,
    `} as const;`,
    `export type ${type.name} = ${union};`,
    `export const names${type.name}: ReadonlyMap<number, ${type.name}> = /* @__PURE__ */ enumNames<${type.name}>(${type.name});`,
    "",
  ];
}

export function emitInterface(type, imports) {
  const fields = type.fields.flatMap((field) => [
    ...fieldDoc(field),
    `  readonly ${field.name}${field.label === "required" ? "" : "?"}: ${fieldType(field, imports)};`,
  ]);
  return [`/** ${type.fullName} */`, `export interface ${type.name} {`, ...fields, "}", ...emitDefaults(type), ""];
}

function fieldType(field, imports) {
  const value = field.target === undefined ? plain[field.kind] : imports.use(field.target);
  if (field.label === "repeated") return `readonly ${value}[] | undefined`;
  if (field.label === "map") return `Readonly<Record<string, ${value}>> | undefined`;
  return field.label === "required" ? value : `${value} | undefined`;
}

function fieldDoc(field) {
  const notes = [];
  if (field.default !== undefined && field.label !== "required") notes.push(`Absent means ${JSON.stringify(field.default)}.`);
  if (field.deprecated) notes.push("Deprecated.");
  if (field.oneof !== undefined) notes.push(`At most one of \`${field.oneof}\`.`);
  return notes.length === 0 ? [] : [`  /** ${notes.join(" ")} */`];
}

/** What an absent field means, where the schema says so. */
function emitDefaults(type) {
  const rows = type.fields.filter((field) => field.default !== undefined && field.label === "optional");
  if (rows.length === 0) return [];
  const list = rows.map((field) => `${field.name}: ${JSON.stringify(field.default)}`).join(", ");
  return [`/** What absent fields of ${type.name} mean. */`, `export const ${type.name}_defaults = { ${list} } as const;`];
}
