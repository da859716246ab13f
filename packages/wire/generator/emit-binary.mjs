// Encoder and decoder of one message, as straight code.

const wireTypes = { double: 1, float: 5, string: 2, bytes: 2, message: 2 };
const methods = { bytes: "payload", enum: "enumeration" };

const wireType = (kind) => wireTypes[kind] ?? 0;
const tagOf = (id, type) => ((id << 3) | type) >>> 0;
const methodOf = (kind) => methods[kind] ?? kind;

/** Fields are written last to first: see codec/writer.ts. */
export function emitWrite(type, imports) {
  const fields = [...type.fields].sort((a, b) => b.id - a.id);
  const unused = fields.length === 0 ? "_" : "";
  return [
    `export function write${type.name}(${unused}w: Writer, ${unused}m: ${type.name}): void {`,
    ...fields.flatMap((field) => writeField(field, imports).map((line) => `  ${line}`)),
    "}",
  ];
}

function writeField(field, imports) {
  const held = `m.${field.name}`;
  if (field.label === "required")
    return [`if (${held} === undefined) throw missing();`, wrap(writeValue(field, field.id, held, imports))];
  if (field.label === "optional") return [`if (${held} !== undefined) ${wrap(writeValue(field, field.id, held, imports))}`];
  if (field.label === "map") return writeMap(field, held, imports);
  if (field.packed) throw new Error(`${field.name}: packed fields are read but not written; extend emit-binary.mjs`);
  return [
    `if (${held} !== undefined) {`,
    `  const list = ${held};`,
    `  for (let i = list.length - 1; i >= 0; i--) ${wrap(writeValue(field, field.id, "list[i]!", imports))}`,
    "}",
  ];
}

const wrap = (code) => (code.includes("; ") ? `{ ${code} }` : code);

function writeValue(field, id, value, imports) {
  const tag = tagOf(id, wireType(field.kind));
  if (field.kind === "message")
    return `const at = w.open(); ${imports.use(field.target, "write")}(w, ${value}); w.close(${tag}, at);`;
  if (field.kind === "enum") return `w.enumeration(${tag}, ${imports.use(field.target)}, ${value});`;
  return `w.${methodOf(field.kind)}(${tag}, ${value});`;
}

function writeMap(field, held, imports) {
  return [
    `if (${held} !== undefined) {`,
    `  const map = ${held};`,
    "  for (const key of Object.keys(map).reverse()) {",
    "    const entry = w.open();",
    `    ${wrap(writeValue(field, 2, "map[key]!", imports))}`,
    "    w.string(10, key);",
    `    w.close(${tagOf(field.id, 2)}, entry);`,
    "  }",
    "}",
  ];
}

/** `into` is what an earlier half of the same message has left: the two halves are merged. */
export function emitRead(type, imports) {
  const required = type.fields.filter((field) => field.label === "required").map((field) => `m.${field.name} === undefined`);
  return [
    `const Shape${type.name} = /* @__PURE__ */ shape();`,
    `export function read${type.name}(r: Reader, into?: ${type.name}): ${type.name} {`,
    `  const m = (into ?? new Shape${type.name}()) as Mutable<${type.name}>;`,
    "  while (r.pos < r.end) {",
    "    const tag = r.tag();",
    "    switch (tag) {",
    ...type.fields.flatMap((field) => readField(type, field, imports).map((line) => `      ${line}`)),
    "      default:",
    "        r.skip(tag);",
    "    }",
    "  }",
    ...(required.length === 0 ? [] : [`  if (${required.join(" || ")}) r.incomplete = true;`]),
    "  return m;",
    "}",
  ];
}

function readField(type, field, imports) {
  const tag = tagOf(field.id, wireType(field.kind));
  const held = `m.${field.name}`;
  if (field.label === "map") return [`case ${tag}:`, ...readMap(field, held, imports).map((line) => `  ${line}`), "  break;"];
  if (field.label === "repeated") return readRepeated(field, tag, held, imports);
  const others = field.oneof === undefined ? [] : type.fields.filter((one) => one.oneof === field.oneof && one !== field);
  const clear = others.map((one) => `  delete m.${one.name};`);
  return [
    `case ${tag}:${field.kind === "message" || field.kind === "enum" ? " {" : ""}`,
    ...clear,
    ...readSingle(field, held, imports).map((line) => `  ${line}`),
    "  break;",
    ...(field.kind === "message" || field.kind === "enum" ? ["}"] : []),
  ];
}

function readSingle(field, held, imports) {
  if (field.kind === "message")
    return ["const outer = r.open();", `${held} = ${imports.use(field.target, "read")}(r, ${held});`, "r.close(outer);"];
  if (field.kind === "enum")
    return [`const value = r.enumeration(${imports.use(field.target, "names")});`, `if (value !== undefined) ${held} = value;`];
  return [`${held} = r.${methodOf(field.kind)}();`];
}

function readRepeated(field, tag, held, imports) {
  if (field.kind === "message") {
    return [
      `case ${tag}: {`,
      "  const outer = r.open();",
      `  ${held} = append(${held}, ${imports.use(field.target, "read")}(r));`,
      "  r.close(outer);",
      "  break;",
      "}",
    ];
  }
  const one =
    field.kind === "enum"
      ? [
          `const value = r.enumeration(${imports.use(field.target, "names")});`,
          `if (value !== undefined) ${held} = append(${held}, value);`,
        ]
      : [`${held} = append(${held}, r.${methodOf(field.kind)}());`];
  const single = [`case ${tag}: {`, ...one.map((line) => `  ${line}`), "  break;", "}"];
  if (wireType(field.kind) === 2) return single;
  const packed = [
    `case ${tagOf(field.id, 2)}: {`,
    "  const outer = r.open();",
    "  while (r.pos < r.end) {",
    ...one.map((line) => `    ${line}`),
    "  }",
    "  r.close(outer);",
    "  break;",
    "}",
  ];
  return [...single, ...packed];
}

/** An entry is a message of key 1 and value 2, in any order, either of which may be absent. */
function readMap(field, held, imports) {
  const value = field.kind === "message" ? `readEntry(r, ${imports.use(field.target, "read")})` : `readTextEntry(r)`;
  if (field.kind !== "message" && field.kind !== "string") throw new Error(`${field.name}: maps hold messages or text`);
  return [`setEntry((${held} ??= {}), ${value});`];
}
